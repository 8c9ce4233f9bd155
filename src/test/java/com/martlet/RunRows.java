package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What a run says about its rows; each row in must have gone somewhere. */
record RunRows(long in, long loaded, long duplicates, long quarantined) {

    static final RunRows NONE = new RunRows(0, 0, 0, 0);

    /** The rows of a run that ended well. */
    static RunRows of(JsonNode run) {
        assertThat(run.get("state").asString()).as(run.toString()).startsWith("SUCCEEDED");
        var rows =
                new RunRows(
                        PilotShop.rows(run, "rowsIn"),
                        PilotShop.rows(run, "rowsLoaded"),
                        PilotShop.rows(run, "duplicates"),
                        PilotShop.rows(run, "quarantined"));
        assertThat(rows.in)
                .as(rows.toString())
                .isEqualTo(rows.loaded + rows.duplicates + rows.quarantined);
        return rows;
    }

    RunRows plus(RunRows more) {
        return new RunRows(
                in + more.in,
                loaded + more.loaded,
                duplicates + more.duplicates,
                quarantined + more.quarantined);
    }
}
