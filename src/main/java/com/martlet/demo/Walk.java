package com.martlet.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visitor's way through the shop, click by click. */
final class Walk {

    private static final int LAST_SECOND = 86_399;

    private final Dice dice;
    private final int favouriteShelf;
    private final boolean sale;
    private final int start;
    private final Visit.Origin origin;
    private final List<Click> clicks = new ArrayList<>();
    private int clock;

    Walk(Dice dice, ShopCalendar calendar, int day, int favouriteShelf) {
        this.dice = dice;
        this.favouriteShelf = favouriteShelf;
        this.sale = calendar.isSale(day);
        this.start = calendar.hour(dice) * 3600 + dice.below(3600);
        this.origin = Visit.Origin.of(dice, sale ? "sale-week" : "weekly-picks");
    }

    Visit.Origin origin() {
        return origin;
    }

    List<Click> ofCustomer(boolean orders) {
        var signsIn = orders || dice.chance(0.7);
        if (signsIn) {
            access("login");
        }
        browse();
        if (orders) {
            order();
        } else if (dice.chance(0.2)) {
            changeOfMind();
        }
        if (signsIn && dice.chance(0.55)) {
            access("logout");
        }
        return onTheClock();
    }

    List<Click> ofGuest() {
        browse();
        if (dice.chance(0.03)) {
            order();
        }
        return onTheClock();
    }

    private void browse() {
        page("/");
        if (dice.chance(0.35)) {
            add("search", "/search", null, 1, 0, dice.between(3, 30));
        }
        for (var round = dice.weighted(0, 55, 35, 10); round > 0; round--) {
            page("/categories");
            for (var look = dice.weighted(0, 50, 40, 10); look > 0; look--) {
                look(choose());
            }
        }
    }

    private void order() {
        for (var line = dice.weighted(0, 62, 28, 10); line > 0; line--) {
            var product = choose();
            look(product);
            var pieces = dice.chance(0.85) ? 1 : 2;
            add("cart", "/cart", product, pieces, 0, dice.between(5, 60));
            add("purchase", "/checkout", product, pieces, 0, dice.between(20, 120));
        }
    }

    private void changeOfMind() {
        var product = choose();
        add("cart", "/cart", product, 1, 0, dice.between(5, 60));
        if (dice.chance(0.5)) {
            add("remove_from_cart", "/cart", product, 1, 0, dice.between(5, 40));
        }
    }

    private void look(Product product) {
        add("view", "/products", product, 1, 0, dice.between(8, 180));
    }

    private void page(String page) {
        var dwell = dice.between(4, 90);
        add("page_view", page, null, 1, dwell, dwell);
    }

    private void access(String type) {
        add(type, "/account", null, 1, 0, dice.between(2, 10));
    }

    private Product choose() {
        return Assortment.choose(dice, favouriteShelf);
    }

    private void add(
            String type,
            String page,
            @Nullable Product product,
            int quantity,
            int dwell,
            int secondsUntilNext) {
        var price = product == null ? 0 : priceOf(product);
        clicks.add(new Click(clock, type, page, product, price, quantity, dwell));
        clock += secondsUntilNext;
    }

    private int priceOf(Product product) {
        return sale ? product.price() * 8 / 10 : product.price();
    }

    private List<Click> onTheClock() {
        var begin = Math.min(start, LAST_SECOND - clock);
        return clicks.stream().map(click -> click.later(begin)).toList();
    }
}
