package com.martlet.dashboard.web;

import com.martlet.mart.Metric;
import com.martlet.mart.MetricCatalogue;
import com.martlet.mart.MetricVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The catalogue as JSON. */
record CatalogueBody(List<MetricBody> metrics, List<DimensionBody> dimensions) {

    private static final List<String> GRAINS = List.of("day", "week", "month", "total");

    record MetricBody(
            String id,
            Map<String, String> label,
            Map<String, String> definition,
            String formula,
            String unit,
            List<String> grains,
            List<String> dimensions,
            boolean segmentable,
            String additivity,
            int version,
            List<VersionBody> versions) {}

    /**
     * @param since the day from which numbers are computed so
     * @param change language to what became different
     */
    record VersionBody(int version, LocalDate since, Map<String, String> change) {

        static VersionBody of(MetricVersion version) {
            return new VersionBody(version.number(), version.since(), version.change());
        }
    }

    /**
     * @param values the values there are, with their labels; empty when data decide
     */
    record DimensionBody(
            String id, Map<String, String> label, Map<String, Map<String, String>> values) {}

    static CatalogueBody of(MetricCatalogue catalogue) {
        var order = catalogue.dimensions().stream().map(dimension -> dimension.id()).toList();
        return new CatalogueBody(
                catalogue.all().stream().map(metric -> metric(metric, order)).toList(),
                catalogue.dimensions().stream()
                        .map(
                                dimension ->
                                        new DimensionBody(
                                                dimension.id(),
                                                dimension.label(),
                                                dimension.values()))
                        .toList());
    }

    private static MetricBody metric(Metric metric, List<String> dimensions) {
        return new MetricBody(
                metric.id(),
                metric.label(),
                metric.definition(),
                metric.formulaText(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                GRAINS.stream().filter(metric.grains()::contains).toList(),
                dimensions.stream().filter(metric.dimensions()::contains).toList(),
                metric.segmentable(),
                metric.additivity().id(),
                metric.version(),
                metric.versions().stream().map(VersionBody::of).toList());
    }
}
