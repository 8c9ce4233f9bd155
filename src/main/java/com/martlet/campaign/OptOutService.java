package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opting out by the link in a message, without signing in. */
@Service
public class OptOutService {

    private final OptOutLinks links;
    private final TenantService tenants;
    private final SuppressionService suppressions;

    OptOutService(OptOutLinks links, TenantService tenants, SuppressionService suppressions) {
        this.links = links;
        this.tenants = tenants;
        this.suppressions = suppressions;
    }

    /** The shop that sent the link; empty for a link that nobody here sent. */
    public Optional<Tenant> shopOf(String token) {
        return known(token).flatMap(ticket -> tenants.find(ticket.tenant()));
    }

    /** From now on the shop's campaigns leave the customer out; twice is once. */
    public Optional<Tenant> optOut(String token) {
        var shop = shopOf(token);
        known(token)
                .ifPresent(
                        ticket ->
                                shop.ifPresent(
                                        tenant ->
                                                suppressions.unsubscribe(
                                                        tenant,
                                                        ticket.customerId(),
                                                        ticket.campaign())));
        return shop;
    }

    /** A tenant that is not there has no secret to sign with. */
    private Optional<OptOutLinks.Ticket> known(String token) {
        return links.tenant(token).flatMap(tenants::find).isPresent()
                ? links.read(token)
                : Optional.empty();
    }
}
