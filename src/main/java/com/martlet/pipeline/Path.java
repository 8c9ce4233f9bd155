package com.martlet.pipeline;

import org.jspecify.annotations.Nullable;

/** The calls into the path's modules; a worker conducts them and knows none. */
interface Path {

    /** Shuts out earlier holders of the run and says with which stage this attempt begins. */
    Stage begin(Journey journey);

    /** Does the stage. It may be repeated after a crash; what it did is then done once. */
    StageResult perform(Stage stage, Journey journey);

    /**
     * The data version that the run has published, null when there is none. Whoever held the run
     * until now can publish no more.
     */
    @Nullable Long published(Lease lease);
}
