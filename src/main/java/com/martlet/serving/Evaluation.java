package com.martlet.serving;

import com.martlet.mart.Formula;
import com.martlet.mart.Formula.KnownCustomers;
import com.martlet.mart.Formula.OfBuyers;
import com.martlet.mart.Formula.Ratio;
import com.martlet.serving.DayBlock.Part;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes once through the days of a question and gathers what its formulas need. */
final class Evaluation {

    private final Snapshot snapshot;
    private final CustomerHistory history;
    private final List<Bucket> buckets;
    private final MetricQuery query;
    private final RowGroups groups;
    private final DayCells dayCells;
    private final String members;
    private final long traitsVersion;
    private final Map<Formula, FormulaCells> formulas = new LinkedHashMap<>();

    Evaluation(
            Snapshot snapshot,
            CustomerHistory history,
            CheckedQuery checked,
            List<Bucket> buckets,
            DayCells dayCells) {
        this.dayCells = dayCells;
        this.snapshot = snapshot;
        this.history = history;
        this.buckets = buckets;
        this.query = checked.query();
        this.groups =
                new RowGroups(
                        query.by(),
                        query.filters(),
                        query.segment().map(CustomerSet::ordinals).orElse(null),
                        () -> history.traits(snapshot));
        this.members = query.segment().map(CustomerSet::fingerprint).orElse("");
        this.traitsVersion = readsTraits(query) ? snapshot.version() : 0;
        checked.metrics().stream()
                .flatMap(metric -> leaves(metric.formula()))
                .forEach(
                        formula ->
                                formulas.computeIfAbsent(
                                        formula, key -> new FormulaCells(key, buckets)));
    }

    private static boolean readsTraits(MetricQuery query) {
        return CustomerTraits.IDS.stream()
                .anyMatch(id -> query.by().contains(id) || query.filters().containsKey(id));
    }

    private static Stream<Formula> leaves(Formula formula) {
        return formula instanceof Ratio ratio
                ? Stream.concat(leaves(ratio.numerator()), leaves(ratio.denominator()))
                : Stream.of(formula);
    }

    void run() {
        for (var day : snapshot.pointers().keySet()) {
            addDay(day);
        }
        formulas.forEach(this::addOfCustomers);
        formulas.values().forEach(FormulaCells::finish);
    }

    /** What no row of a day tells. */
    private void addOfCustomers(Formula formula, FormulaCells cells) {
        var members = query.segment().map(CustomerSet::ordinals).orElse(null);
        if (formula instanceof KnownCustomers) {
            new KnownCounts(history.firstKnown(snapshot), groups, members).addTo(cells, buckets);
        }
        if (formula instanceof OfBuyers of) {
            new ValueSums(history.values(snapshot), groups, members)
                    .addTo(cells, buckets, of.number());
        }
    }

    List<List<String>> groups() {
        return groups.keys();
    }

    Partial find(Formula formula, int bucket, int group) {
        var cells = formulas.get(formula);
        if (cells == null) {
            throw new IllegalStateException("Nothing was gathered for " + formula);
        }
        return cells.find(bucket, group);
    }

    private void addDay(LocalDate day) {
        var rowGroups = new EnumMap<Part, int[]>(Part.class);
        for (var formula : formulas.values()) {
            if (formula.reads(day, snapshot.first())) {
                var whole = whole(formula.leaf(), day);
                formula.add(
                        day,
                        whole.isPresent() ? whole.get() : cells(formula.leaf(), day, rowGroups));
            }
        }
    }

    /** Without a cut by rows the day's summary may know the answer. */
    private Optional<Cells> whole(Leaf leaf, LocalDate day) {
        if (!query.by().isEmpty() || !query.filters().isEmpty()) {
            return Optional.empty();
        }
        var members = query.segment().map(CustomerSet::ordinals).orElse(null);
        return snapshot.summary(day)
                .flatMap(summary -> leaf.whole(summary, members))
                .map(partial -> cellsOf(leaf, partial));
    }

    private static Cells cellsOf(Leaf leaf, Partial partial) {
        var cells = new Cells(leaf);
        cells.share(0, partial);
        return cells;
    }

    private Cells cells(Leaf leaf, LocalDate day, Map<Part, int[]> rowGroups) {
        var pointer = snapshot.pointers().get(day);
        if (pointer == null) {
            return new Cells(leaf);
        }
        var cut =
                new DayCells.Cut(
                        snapshot.tenant(),
                        day,
                        pointer.load(),
                        leaf,
                        query.by(),
                        query.filters(),
                        members,
                        traitsVersion);
        return dayCells.find(cut, groups, () -> scan(leaf, day, rowGroups));
    }

    private Cells scan(Leaf leaf, LocalDate day, Map<Part, int[]> rowGroups) {
        var cells = new Cells(leaf);
        snapshot.block(day)
                .ifPresent(
                        block ->
                                leaf.scan(
                                        block.table(leaf.part()),
                                        rowGroups.computeIfAbsent(
                                                leaf.part(), part -> groups.of(block, part)),
                                        cells));
        return cells;
    }
}
