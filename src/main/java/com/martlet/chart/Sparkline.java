package com.martlet.chart;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line as small as a word, without axes; drawn as SVG, cheap enough for every tile. */
public class Sparkline extends Div {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 30;

    public Sparkline(List<@Nullable BigDecimal> values) {
        addClassName("m-sparkline");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", svg(path(values)));
    }

    private static String svg(String path) {
        return """
               <svg viewBox="0 0 100 32" preserveAspectRatio="none" width="100%%" height="100%%">
               <path d="%s" fill="none" stroke="currentColor" stroke-width="1.5"
                   vector-effect="non-scaling-stroke"/>
               </svg>"""
                .formatted(path);
    }

    static String path(List<@Nullable BigDecimal> values) {
        var known = values.stream().filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue);
        var range = known.summaryStatistics();
        var span = Math.max(range.getMax() - range.getMin(), 1e-9);
        var path = new StringBuilder();
        var pen = 'M';
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value == null) {
                pen = 'M';
                continue;
            }
            var x = values.size() == 1 ? 0 : index * WIDTH / (values.size() - 1);
            var y = 1 + HEIGHT - (value.doubleValue() - range.getMin()) / span * HEIGHT;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen, x, y));
            pen = 'L';
        }
        return path.toString();
    }
}
