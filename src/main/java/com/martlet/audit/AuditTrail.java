package com.martlet.audit;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who did what to what. Entries are only added; each carries the hash of the one before, so that a
 * change cannot go unseen.
 */
@Component
public class AuditTrail {

    /** Joins the caller's transaction for this tenant, or opens one. */
    public void record(
            Tenant tenant,
            Actor actor,
            String action,
            String subject,
            Map<String, String> details) {}

    /** For acts that belong to no tenant. */
    public void recordOnPlatform(
            Actor actor, String action, String subject, Map<String, String> details) {}

    /** The newest entries first. */
    public List<AuditEntry> find(TenantId tenant, AuditFilter filter) {
        return List.of();
    }
}
