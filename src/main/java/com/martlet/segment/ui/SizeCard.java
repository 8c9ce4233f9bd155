package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.chart.Chart;
import com.martlet.chart.ChartView;
import com.martlet.chart.Labels;
import com.martlet.chart.Series;
import com.martlet.chart.ValueFormat;
import com.martlet.segment.SegmentSize;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many were in the segment each time it was counted, as a line. */
class SizeCard extends Card {

    /**
     * @param sizes the newest at the end
     */
    SizeCard(List<SegmentSize> sizes, ZoneId zone) {
        addClassName("m-size-card");
        var title = Texts.of("segment.sizes");
        add(new H2(title));
        if (sizes.size() < 2) {
            var soon = new Paragraph(Texts.of("segment.sizes.soon"));
            soon.addClassName("m-quiet");
            add(soon);
        } else {
            var view = new ChartView();
            view.show(line(sizes, zone), title);
            add(view);
        }
    }

    private static Chart line(List<SegmentSize> sizes, ZoneId zone) {
        var values = new ArrayList<@Nullable BigDecimal>();
        sizes.forEach(size -> values.add(BigDecimal.valueOf(size.count())));
        return new Chart.Line(
                Texts.of("segment.sizes.when"),
                new Labels(
                        sizes.stream().map(size -> moment(size, zone)).toList(), Labels.Kind.STEP),
                List.of(
                        Series.main(
                                Texts.of("segment.size"),
                                ValueFormat.of(ValueFormat.Kind.COUNT),
                                values)),
                null);
    }

    private static String moment(SegmentSize size, ZoneId zone) {
        var at = size.at().atZone(zone);
        return "%s %02d:%02d"
                .formatted(
                        Formats.current().shortDate(at.toLocalDate()),
                        at.getHour(),
                        at.getMinute());
    }
}
