package com.martlet.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Turns customer ids into ordinals at one data version. */
final class KnownIds {

    private static final int IDS_AT_ONCE = 5_000;

    private final Facts facts;

    KnownIds(Facts facts) {
        this.facts = facts;
    }

    /** The known customers of the list. */
    RoaringBitmap of(IdList list) {
        return facts.set(
                Map.entry("list " + list.id(), list.version()),
                () -> {
                    var found = new RoaringBitmap();
                    ordinals(list.ids().get()).values().forEach(found::add);
                    return RoaringBitmap.and(facts.everybody(), found);
                });
    }

    /** Those of the ids that are no known customer's, in their order. */
    List<String> unknown(List<String> ids) {
        var ordinals = ordinals(ids);
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            var ordinal = ordinals.get(id);
            if (ordinal == null || !facts.everybody().contains(ordinal)) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    private Map<String, Integer> ordinals(List<String> ids) {
        var ordinals = new LinkedHashMap<String, Integer>();
        RowCallbackHandler keep = row -> ordinals.put(row.getString(1), row.getInt(2));
        for (var from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            var some = ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size()));
            facts.ask(
                    new LeafSql(
                            """
                            select customer_id, ordinal from customer_ordinals
                            where not is_visitor and customer_id in (:ids)""",
                            Map.of("ids", some)),
                    keep);
        }
        return ordinals;
    }
}
