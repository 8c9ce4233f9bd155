package com.martlet.segment;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.serving.CustomerSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps segments and says exactly who is in them. */
@Service
public class SegmentService {

    /** By name. */
    public List<Segment> list(TenantId tenant) {
        return List.of();
    }

    public Optional<Segment> find(TenantId tenant, String slug) {
        return Optional.empty();
    }

    /** Adds a segment; a {@link com.martlet.base.UserError} when the slug is taken. */
    public Segment create(Tenant tenant, Actor actor, SegmentDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Replaces name and rule and raises the version; the slug stays. */
    public Segment update(Tenant tenant, Actor actor, String slug, SegmentDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Refused while another segment's rule names it. */
    public void delete(Tenant tenant, Actor actor, String slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * The members as of the current data version; {@link com.martlet.base.NotFound} without one.
     */
    public CustomerSet resolve(Tenant tenant, String slug) {
        throw new UnsupportedOperationException();
    }

    /** Exact sizes of the rule and its nodes, saved or not. */
    public NodeCounts count(Tenant tenant, Rule rule) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the size of each segment at the current data version; a stage of each run. */
    public void evaluateAll(TenantId tenant) {}
}
