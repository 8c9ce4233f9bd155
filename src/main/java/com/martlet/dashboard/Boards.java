package com.martlet.dashboard;

import com.martlet.base.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The boards that every tenant has. */
@Component
public class Boards {

    private static final List<Board> ALL =
            List.of(
                    OverviewCards.board(),
                    BehaviourCards.board(),
                    RevenueCards.board(),
                    ValueCards.board(),
                    ServiceCards.board(),
                    PageCards.board());

    public List<Board> all() {
        return ALL;
    }

    public Optional<Board> find(String slug) {
        return ALL.stream().filter(board -> board.slug().equals(slug)).findFirst();
    }

    /** The board of a slug. */
    public Board load(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("dashboard.error.board", slug, slugs()));
    }

    /** The card of an id such as revenue/months. */
    public Card loadCard(String id) {
        return ALL.stream()
                .flatMap(board -> board.cards().stream())
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("dashboard.error.chart", id));
    }

    private static String slugs() {
        return String.join(", ", ALL.stream().map(Board::slug).toList());
    }
}
