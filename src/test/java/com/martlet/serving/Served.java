package com.martlet.serving;

import com.martlet.mart.Fact;
import com.martlet.mart.MetricCatalogue;
import com.martlet.mart.Shop;
import com.martlet.prediction.Predictions;
import com.martlet.warehouse.TableDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** A shop with day blocks, as the path makes them. */
public final class Served {

    private final Shop shop;
    private final DayBlocks blocks;
    private final MetricService metrics;
    private final CohortService cohorts;
    private final FunnelService funnels;
    private final PurchaseService purchases;
    private final SpreadService spreads;
    private final Predictions predictions;

    public Served(String zone) {
        shop = new Shop(zone);
        var store = new BlockStore(shop.lake());
        blocks = new DayBlocks(shop.warehouse(), shop.sql(), store);
        var catalogue = new MetricCatalogue();
        var snapshots = new Snapshots(shop.warehouse(), store);
        var history =
                new CustomerHistory(
                        new EarlierCustomers(),
                        new FirstSeen(shop.sql()),
                        new TraitStore(shop.sql()),
                        new ValueStore(shop.sql()));
        metrics = new MetricService(catalogue, snapshots, history);
        cohorts = new CohortService(snapshots, history);
        funnels = new FunnelService(catalogue, snapshots, history);
        purchases = new PurchaseService(snapshots);
        spreads = new SpreadService(snapshots, history);
        predictions = new Predictions(shop.warehouse(), shop.sql(), shop.marts());
    }

    /** A shop of 40 days from 2020-09-16 with every kind of gap and oddity; the same for a seed. */
    public static Served random(String zone, long seed) {
        var served = new Served(zone);
        served.load(new RandomFacts(seed).all());
        return served;
    }

    /** The same, and more facts of its days. */
    public static Served random(String zone, long seed, List<Fact> more) {
        var served = new Served(zone);
        var facts = new ArrayList<>(new RandomFacts(seed).all());
        facts.addAll(more);
        served.load(facts);
        return served;
    }

    public Shop shop() {
        return shop;
    }

    public DayBlocks blocks() {
        return blocks;
    }

    public MetricService metrics() {
        return metrics;
    }

    public CohortService cohorts() {
        return cohorts;
    }

    public FunnelService funnels() {
        return funnels;
    }

    public PurchaseService purchases() {
        return purchases;
    }

    public SpreadService spreads() {
        return spreads;
    }

    public void load(List<Fact> facts) {
        load(shop.stage(facts));
    }

    public void load(Shop.Staged staged) {
        var rows = new HashMap<TableDay, Long>();
        rows.putAll(shop.marts().build(shop.tenant(), staged.load(), staged.days()));
        rows.putAll(predictions.build(shop.tenant(), staged.load(), staged.days()));
        rows.putAll(blocks.write(shop.tenant(), staged.load(), staged.counts()));
        shop.publish(staged, rows);
    }

    public MetricAnswer ask(MetricQuery query) {
        return metrics.ask(shop.tenant(), query);
    }

    public CustomerSet members(Set<String> customers) {
        var ordinals =
                shop.ordinals().entrySet().stream()
                        .filter(entry -> customers.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .toArray();
        return new CustomerSet(
                RoaringBitmap.bitmapOf(ordinals),
                shop.warehouse().dataVersion(shop.tenant().id()).number());
    }
}
