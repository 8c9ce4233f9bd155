package com.martlet.prediction;

import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.WarehouseRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A shop whose every load is predicted from, and that twice, as after a crash. */
final class PredictedShop {

    private final List<Fact> loaded = new ArrayList<>();
    private final Shop shop;
    private final Predictions predictions;

    PredictedShop() {
        this(new Shop("UTC"));
    }

    PredictedShop(Shop shop) {
        this.shop = shop;
        this.predictions = new Predictions(shop.warehouse(), shop.sql(), shop.marts());
    }

    Shop shop() {
        return shop;
    }

    void load(List<Fact> facts) {
        loaded.addAll(facts);
        loadDays(days(facts));
    }

    /** As of files that were mended: the days come again without these. */
    void takeBack(Predicate<Fact> wrong) {
        var days = days(loaded.stream().filter(wrong).toList());
        loaded.removeIf(wrong);
        loadDays(days);
    }

    /** A day is loaded whole: what it held before comes again. */
    void loadDays(Set<TableDay> days) {
        var facts = loaded.stream().filter(fact -> days.contains(day(fact))).toList();
        publish(shop.stage(facts, days));
    }

    private void publish(Shop.Staged staged) {
        var rows = new HashMap<>(shop.marts().build(shop.tenant(), staged.load(), staged.days()));
        rows.putAll(predictions.build(shop.tenant(), staged.load(), staged.days()));
        rows.putAll(predictions.build(shop.tenant(), staged.load(), staged.days()));
        shop.publish(staged, rows);
    }

    private static Set<TableDay> days(List<Fact> facts) {
        return facts.stream().map(PredictedShop::day).collect(Collectors.toSet());
    }

    static TableDay day(Fact fact) {
        return new TableDay(fact.table(), fact.day());
    }

    ValueModel model() {
        return shop.sql()
                .read(shop.tenant().id(), WarehouseRole.READER, KnownModel::find)
                .orElseThrow();
    }

    LocalDate asOf() {
        return shop.read(
                client ->
                        client.sql("select distinct as_of from customer_values")
                                .query(LocalDate.class)
                                .single());
    }

    List<Map<String, Object>> rows(String mart) {
        return shop.read(
                client -> client.sql("select * from " + mart + " order by 1").query().listOfRows());
    }

    /** All that was predicted, whatever numbers the customers have. */
    List<String> all() {
        var all = new ArrayList<String>();
        for (var mart : List.of("value_models", "value_calibrations")) {
            all.addAll(shop.rows(mart));
        }
        shop.rows("customer_values")
                .forEach(row -> all.add(row.replaceFirst("customer_ordinal=\\d+, ", "")));
        return all.stream().sorted().toList();
    }
}
