package com.martlet.audit;

/** An entry with its details as they are kept, which is what was hashed. */
record Link(AuditEntry entry, String keptDetails) {

    boolean follows(String previousHash, long tenant) {
        return entry.previousHash().equals(previousHash)
                && entry.hash().equals(act(tenant).hashAfter(previousHash));
    }

    private Act act(long tenant) {
        return new Act(
                tenant,
                entry.at(),
                entry.actorId(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                keptDetails,
                entry.address());
    }
}
