package com.martlet.segment.ui;

import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.segment.CustomerAttribute;
import com.martlet.segment.CustomerMetric.Subject;
import com.martlet.segment.Narrowing;
import com.martlet.segment.SegmentValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** The offer of a tenant; each kind of value is asked once for a screen. */
final class TenantOffer implements Offer {

    private final Tenant tenant;
    private final SegmentValues values;
    private final Map<String, String> segments;
    private final Map<String, String> lists;
    private final Map<Object, List<String>> known = new HashMap<>();

    /**
     * @param segments slug to name
     * @param lists slug to name
     */
    TenantOffer(
            Tenant tenant,
            SegmentValues values,
            Map<String, String> segments,
            Map<String, String> lists) {
        this.tenant = tenant;
        this.values = values;
        this.segments = segments;
        this.lists = lists;
    }

    @Override
    public List<String> segments() {
        return List.copyOf(segments.keySet());
    }

    @Override
    public List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    @Override
    public String segmentName(String slug) {
        return segments.getOrDefault(slug, slug);
    }

    @Override
    public String listName(String slug) {
        return lists.getOrDefault(slug, slug);
    }

    @Override
    public List<String> values(Subject subject, Narrowing narrowing) {
        return asked(Map.entry(subject, narrowing), () -> values.of(tenant, subject, narrowing));
    }

    @Override
    public List<String> values(CustomerAttribute attribute) {
        return asked(attribute, () -> values.of(tenant, attribute));
    }

    /** Without the warehouse values are typed instead of chosen. */
    private List<String> asked(Object question, Supplier<List<String>> answer) {
        try {
            return known.computeIfAbsent(question, key -> answer.get());
        } catch (DataAccessException | ExternalError unreachable) {
            return List.of();
        }
    }
}
