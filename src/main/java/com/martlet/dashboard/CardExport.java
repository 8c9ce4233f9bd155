package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.export.ExportQuestion;
import com.martlet.export.Exportable;
import com.martlet.export.OpenedExport;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Lets the cards of boards be taken out, as charts. */
@Component
public class CardExport implements Exportable {

    private static final String CHART = "chart";
    private static final String COMPARING = "cmp";

    private final Cards cards;
    private final Boards boards;
    private final DashboardService service;
    private final CardFile files;

    CardExport(Cards cards, Boards boards, DashboardService service, CardFile files) {
        this.cards = cards;
        this.boards = boards;
        this.service = service;
        this.files = files;
    }

    /** The question that gives what the card shows, with days for names of periods. */
    public static ExportQuestion question(DrawnCard drawn) {
        var state = drawn.question().state();
        var filters = new TreeMap<String, List<String>>();
        state.filters().forEach((name, values) -> filters.put(name, List.copyOf(values)));
        return new ExportQuestion(
                CHART,
                drawn.card().id(),
                drawn.question().period().from(),
                drawn.question().period().to(),
                state.segment(),
                filters,
                Map.of(COMPARING, state.comparing().code()));
    }

    @Override
    public String kind() {
        return CHART;
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.SEE_BOARDS);
        var board = boards.load(boards.loadCard(question.name()).board());
        var drawn = cards.draw(tenant, question.name(), state(question, board.usual()), language);
        return files.of(drawn, language);
    }

    private BoardState state(ExportQuestion question, BoardState usual) {
        return new BoardState(
                range(question, usual),
                comparing(question.option(COMPARING, Comparing.NOTHING.code())),
                question.segment(),
                filters(question));
    }

    private static Range range(ExportQuestion question, BoardState usual) {
        var from = question.from();
        var to = question.to();
        if (from == null && to == null) {
            return usual.range();
        }
        if (from == null || to == null) {
            throw new UserError("dashboard.error.bothDays");
        }
        return new Range.Days(new Period(from, to));
    }

    private static Comparing comparing(String code) {
        return Comparing.of(code)
                .orElseThrow(() -> new UserError("dashboard.error.comparison", code));
    }

    private Map<String, Set<String>> filters(ExportQuestion question) {
        var known = service.filterNames();
        var filters = new HashMap<String, Set<String>>();
        question.filters()
                .forEach(
                        (name, values) -> {
                            requireKnown(name, known);
                            filters.put(name, new LinkedHashSet<>(values));
                        });
        return filters;
    }

    private static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new UserError(
                    "dashboard.error.filter",
                    name,
                    String.join(", ", known.stream().sorted().toList()));
        }
    }
}
