package com.martlet.segment.ui;

import com.martlet.identity.Actor;
import com.martlet.segment.CustomerList;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.martlet.segment.SegmentValues;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a person can choose from. */
@Component
class Offers {

    private final SegmentService segments;
    private final CustomerListService lists;
    private final SegmentValues values;

    Offers(SegmentService segments, CustomerListService lists, SegmentValues values) {
        this.segments = segments;
        this.lists = lists;
        this.values = values;
    }

    /**
     * @param edited the segment whose rule it is; it cannot name itself
     */
    Offer of(Actor actor, @Nullable Segment edited) {
        var tenant = actor.requireTenant();
        var others =
                segments.list(tenant.id()).stream()
                        .filter(one -> edited == null || !one.slug().equals(edited.slug()))
                        .collect(
                                Collectors.toMap(
                                        Segment::slug,
                                        Segment::name,
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        var uploaded =
                lists.list(tenant.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        CustomerList::slug,
                                        CustomerList::name,
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        return new TenantOffer(tenant, values, others, uploaded);
    }
}
