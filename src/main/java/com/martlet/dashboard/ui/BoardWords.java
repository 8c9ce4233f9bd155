package com.martlet.dashboard.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.dashboard.BoardQuestion;
import com.martlet.dashboard.DashboardService;
import com.martlet.dashboard.DrawnCard;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is set on a board, in words. */
record BoardWords(DashboardService service) {

    private static final String SEGMENT = "segment";

    /** A dimension, or the segment, as people call it. */
    String filter(String id) {
        return id.equals(SEGMENT) ? Texts.of("dashboard.segment") : dimension(id);
    }

    String filters(List<String> ids) {
        return String.join(", ", ids.stream().map(this::filter).toList());
    }

    private String dimension(String id) {
        return service.filterLabel(id, Texts.currentLocale());
    }

    /** Period, segment and filters in one line, for a picture that leaves the screen. */
    String line(BoardQuestion question) {
        var words = new ArrayList<String>();
        var days = question.period();
        words.add(Formats.current().period(days.from(), days.to()));
        var segment = question.state().segment();
        if (segment != null) {
            words.add(Texts.of("dashboard.segment") + ": " + segment);
        }
        new TreeMap<>(question.filters())
                .forEach((id, values) -> words.add(filter(id) + ": " + String.join(", ", values)));
        return String.join(" · ", words);
    }

    /** The line below a picture: what it is of, and when its numbers were published. */
    String pictureLine(DrawnCard drawn) {
        var zone = drawn.question().tenant().zone();
        var asOf = Texts.of("dashboard.asOf", Formats.current().time(drawn.asOf(), zone));
        return line(drawn.question()) + " · " + asOf + " (" + zone.getId() + ")";
    }
}
