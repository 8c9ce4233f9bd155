package com.martlet.audit;

import java.util.List;

/** Who and what stands in a trail: names of persons, and acts by the names they have today. */
public record AuditNames(List<String> actors, List<String> actions) {

    public AuditNames {
        actors = List.copyOf(actors);
        actions = List.copyOf(actions);
    }
}
