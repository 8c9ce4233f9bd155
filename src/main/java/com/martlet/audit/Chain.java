package com.martlet.audit;

import java.util.Optional;
import java.util.stream.Stream;

/** Walks along the entries of a tenant, oldest first. */
final class Chain {

    private final long tenant;
    private String previousHash;

    Chain(long tenant, String previousHash) {
        this.tenant = tenant;
        this.previousHash = previousHash;
    }

    Optional<AuditEntry> findFirstBroken(Stream<Link> links) {
        return links.filter(link -> !holds(link)).map(Link::entry).findFirst();
    }

    private boolean holds(Link link) {
        var holds = link.follows(previousHash, tenant);
        previousHash = link.entry().hash();
        return holds;
    }
}
