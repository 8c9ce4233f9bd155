package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.serving.DayBlock.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What customers bought between two moments, one by one; from day blocks. */
@Service
public class PurchaseService {

    private final Snapshots snapshots;

    PurchaseService(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param from the first moment that counts
     * @param to the first moment that counts no more
     * @return one per customer of the set with a purchase or refund, by ordinal
     */
    public List<CustomerPurchases> within(
            Tenant tenant, CustomerSet customers, Instant from, Instant to) {
        return snapshots.ask(
                tenant.id(),
                snapshot -> {
                    var found = new HashMap<Integer, PurchaseSum>();
                    var first = LocalDate.ofInstant(from, tenant.zone());
                    var last = LocalDate.ofInstant(to, tenant.zone());
                    for (var day : snapshot.days(first, last)) {
                        snapshot.block(day)
                                .ifPresent(block -> add(block, customers, from, to, found));
                    }
                    return inOrder(found);
                });
    }

    /**
     * Which loads the days between two moments are from: it changes when, and only when, rows of
     * these days came, went or were loaded anew.
     */
    public String loads(Tenant tenant, Instant from, Instant to) {
        return snapshots.ask(
                tenant.id(),
                snapshot ->
                        snapshot
                                .pointers()
                                .subMap(
                                        LocalDate.ofInstant(from, tenant.zone()),
                                        true,
                                        LocalDate.ofInstant(to, tenant.zone()),
                                        true)
                                .entrySet()
                                .stream()
                                .map(day -> day.getKey() + ":" + day.getValue().load().value())
                                .collect(Collectors.joining(" ")));
    }

    private static List<CustomerPurchases> inOrder(Map<Integer, PurchaseSum> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    private static void add(
            DayBlock block,
            CustomerSet customers,
            Instant from,
            Instant to,
            Map<Integer, PurchaseSum> found) {
        var table = block.table(Part.PURCHASES);
        var moments = block.moments(Part.PURCHASES);
        var orders = table.measure(Columns.ORDER);
        var revenue = table.measure(Columns.REVENUE);
        var sales = table.measure(Columns.IS_SALE);
        var buyers = table.customers();
        for (var row = 0; row < table.rows(); row++) {
            var within = moments[row] >= from.toEpochMilli() && moments[row] < to.toEpochMilli();
            if (within
                    && buyers[row] != BlockTable.NOBODY
                    && customers.ordinals().contains(buyers[row])) {
                found.computeIfAbsent(buyers[row], key -> new PurchaseSum())
                        .add(sales[row] == 1, orders[row], revenue[row], moments[row]);
            }
        }
    }
}
