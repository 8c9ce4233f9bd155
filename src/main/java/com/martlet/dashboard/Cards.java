package com.martlet.dashboard;

import com.martlet.dashboard.Question.AtLeast;
import com.martlet.dashboard.Question.ByMonth;
import com.martlet.dashboard.Question.ByTwo;
import com.martlet.dashboard.Question.ByValue;
import com.martlet.dashboard.Question.Calibrated;
import com.martlet.dashboard.Question.EachDay;
import com.martlet.dashboard.Question.Figures;
import com.martlet.dashboard.Question.OverTime;
import com.martlet.dashboard.Question.OverTimeBy;
import com.martlet.dashboard.Question.Retention;
import com.martlet.dashboard.Question.Spread;
import com.martlet.dashboard.Question.Way;
import com.martlet.identity.Tenant;
import com.martlet.mart.MetricCatalogue;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Draws the cards of boards: the one place that screen, table, file and API take a chart from. */
@Service
public class Cards {

    private final Boards boards;
    private final DashboardService service;
    private final BoardSource source;
    private final MetricCatalogue catalogue;
    private final Colours colours;

    Cards(
            Boards boards,
            DashboardService service,
            BoardSource source,
            MetricCatalogue catalogue,
            Colours colours) {
        this.boards = boards;
        this.service = service;
        this.source = source;
        this.catalogue = catalogue;
        this.colours = colours;
    }

    /**
     * @param card such as revenue/months
     * @throws NotWithFilters when the card cannot be cut by what is set
     * @throws com.martlet.base.NotFound when there is no such card, or no such segment any more
     */
    public DrawnCard draw(Tenant tenant, String card, BoardState state, Locale locale) {
        var asked = boards.loadCard(card);
        var question = service.question(tenant, state);
        var words = new Words(catalogue, locale);
        var drawing = new Drawing(source, catalogue, colours, words, question, asked);
        var picture = picture(drawing, asked.question());
        return new DrawnCard(
                asked,
                question,
                words.of(asked.titleKey()),
                words.of(asked.helpKey()),
                picture.chart(),
                picture.notes(),
                asked.question().metrics().stream().map(catalogue::load).toList(),
                picture.asOf(),
                picture.dataVersion());
    }

    private static Picture picture(Drawing drawing, Question question) {
        return switch (question) {
            case Figures figures -> new FigureCharts(drawing).of(figures);
            case OverTime overTime -> new TimeCharts(drawing).of(overTime);
            case OverTimeBy overTime -> new TimeCharts(drawing).of(overTime);
            case EachDay days -> new TimeCharts(drawing).of(days);
            case ByValue byValue -> new ValueCharts(drawing).of(byValue);
            case ByTwo byTwo -> new GridCharts(drawing).of(byTwo);
            case AtLeast atLeast -> new PeopleCharts(drawing).of(atLeast);
            case Retention retention -> new PeopleCharts(drawing).of(retention);
            case Way way -> new PeopleCharts(drawing).of(way);
            case Spread spread -> new PredictionCharts(drawing).of(spread);
            case Calibrated ignored -> new PredictionCharts(drawing).ofCalibration();
            case ByMonth byMonth -> new GridCharts(drawing).of(byMonth);
        };
    }
}
