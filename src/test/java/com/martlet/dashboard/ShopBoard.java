package com.martlet.dashboard;

import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantToday;
import com.martlet.mart.MetricCatalogue;
import com.martlet.prediction.Calibration;
import com.martlet.prediction.PredictionReport;
import com.martlet.segment.Segment;
import com.martlet.serving.CohortAnswer;
import com.martlet.serving.CohortQuery;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.FunnelAnswer;
import com.martlet.serving.FunnelQuery;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.SpreadAnswer;
import com.martlet.serving.SpreadQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** A small shop's numbers: every day of a period counts 10, a segment halves them. */
public final class ShopBoard implements BoardSource {

    public static final Tenant SHOP =
            new Tenant(
                    new TenantId(1),
                    "shop",
                    "A shop",
                    ZoneId.of("Asia/Seoul"),
                    Currency.getInstance("KRW"),
                    "ko",
                    LocalDate.of(2026, 11, 21));

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final BigDecimal A_DAY = BigDecimal.TEN;

    private final MetricCatalogue catalogue = new MetricCatalogue();
    private final List<MetricQuery> asked = new ArrayList<>();
    private Optional<Period> loaded =
            Optional.of(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 20)));
    private List<String> categories = List.of("electronics", "kids");
    private boolean broken;
    private long dataVersion = 1;

    public DashboardService service() {
        return new DashboardService(this, new TenantToday(clock()), catalogue);
    }

    public Cards cards() {
        return new Cards(new Boards(), service(), this, catalogue, new Colours(this));
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** Every question so far, the newest last. */
    public List<MetricQuery> asked() {
        return asked;
    }

    public void forgetAllData() {
        loaded = Optional.empty();
    }

    public void breakDown() {
        broken = true;
    }

    public void publish(long version) {
        dataVersion = version;
    }

    @Override
    public Optional<Period> loadedDays(Tenant tenant) {
        return loaded;
    }

    @Override
    public List<Segment> segments(Tenant tenant) {
        return List.of();
    }

    @Override
    public CustomerSet members(Tenant tenant, String segment) {
        if (!segment.equals("vip")) {
            throw new NotFound("There is no segment \"%s\".".formatted(segment));
        }
        return new CustomerSet(RoaringBitmap.bitmapOf(1, 2), dataVersion);
    }

    /** Two weeks of ten people each, half of whom come again. */
    @Override
    public CohortAnswer ask(Tenant tenant, CohortQuery query) {
        var days = new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8));
        var all = new CohortAnswer.Cell(10, true);
        var half = new CohortAnswer.Cell(5, true);
        var open = new CohortAnswer.Cell(5, false);
        var cohorts =
                List.of(
                        new CohortAnswer.Cohort("2026-W45", days, 10, List.of(all, half, open)),
                        new CohortAnswer.Cohort("2026-W46", days, 10, List.of(all, open)));
        var mean = new ArrayList<BigDecimal>();
        mean.add(new BigDecimal("0.5"));
        mean.add(null);
        return new CohortAnswer(cohorts, mean, NOW, dataVersion, tenant.zone());
    }

    @Override
    public FunnelAnswer ask(Tenant tenant, FunnelQuery query) {
        var steps = new ArrayList<FunnelAnswer.Step>();
        var people = 100L;
        for (var event : query.steps()) {
            steps.add(new FunnelAnswer.Step(event, people, 3, null, null));
            people /= 2;
        }
        return new FunnelAnswer(steps, NOW, dataVersion, tenant.zone());
    }

    @Override
    public SpreadAnswer ask(Tenant tenant, SpreadQuery query) {
        var low = new SpreadAnswer.Band(BigDecimal.ZERO, A_DAY, 30);
        var high = new SpreadAnswer.Band(A_DAY, null, 3);
        return new SpreadAnswer(List.of(low, high), NOW, dataVersion);
    }

    @Override
    public Optional<PredictionReport> predictions(Tenant tenant) {
        var day = LocalDate.of(2026, 11, 15);
        var groups =
                List.of(
                        new Calibration.Group(0, 20, 0.5, 0.45),
                        new Calibration.Group(7, 13, 6.5, 7));
        var calibration = new Calibration(day.minusDays(30), day, groups);
        return Optional.of(new PredictionReport(null, 40, 20, day, calibration, NOW, dataVersion));
    }

    @Override
    public MetricAnswer ask(Tenant tenant, MetricQuery query) {
        asked.add(query);
        if (broken) {
            throw new IllegalStateException("The disk is on fire");
        }
        return new MetricAnswer(rows(query), NOW, dataVersion, tenant.zone());
    }

    private List<MetricAnswer.Row> rows(MetricQuery query) {
        var rows = new ArrayList<MetricAnswer.Row>();
        for (var bucket : buckets(query)) {
            for (var keys : keys(query.by())) {
                rows.add(row(bucket, keys, query, number(query)));
            }
        }
        return rows;
    }

    private static BigDecimal number(MetricQuery query) {
        return query.grain() == Grain.TOTAL && query.by().isEmpty()
                ? A_DAY.multiply(BigDecimal.valueOf(query.period().lengthInDays()))
                : A_DAY;
    }

    private static List<String> buckets(MetricQuery query) {
        var days = query.period().days();
        return switch (query.grain()) {
            case TOTAL -> List.of("");
            case DAY -> days.map(LocalDate::toString).toList();
            case WEEK ->
                    days.map(
                                    day ->
                                            "%d-W%02d"
                                                    .formatted(
                                                            day.get(IsoFields.WEEK_BASED_YEAR),
                                                            day.get(
                                                                    IsoFields
                                                                            .WEEK_OF_WEEK_BASED_YEAR)))
                            .distinct()
                            .toList();
            case MONTH -> days.map(day -> day.toString().substring(0, 7)).distinct().toList();
        };
    }

    /** All combinations of the values of the dimensions. */
    private List<Map<String, String>> keys(List<String> dimensions) {
        var all = List.of(Map.<String, String>of());
        for (var dimension : dimensions) {
            all = all.stream().flatMap(keys -> with(keys, dimension)).toList();
        }
        return all;
    }

    private Stream<Map<String, String>> with(Map<String, String> keys, String dimension) {
        var values =
                switch (dimension) {
                    case "hour" -> List.of("9", "21");
                    case "weekday" -> List.of("1", "7");
                    case "value_tier" -> List.of("high", "low", "mid", "none");
                    default -> categories;
                };
        return values.stream()
                .map(
                        value -> {
                            var more = new LinkedHashMap<>(keys);
                            more.put(dimension, value);
                            return more;
                        });
    }

    private static MetricAnswer.Row row(
            String bucket, Map<String, String> keys, MetricQuery query, BigDecimal number) {
        var values = new LinkedHashMap<String, BigDecimal>();
        var half = number.divide(BigDecimal.TWO);
        query.metrics()
                .forEach(metric -> values.put(metric, query.segment().isPresent() ? half : number));
        return new MetricAnswer.Row(bucket, keys, values);
    }
}
