package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.redshift.OnRedshift;
import com.martlet.testing.redshift.RedshiftDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextConfiguration;

/** The files that Spark really writes, by COPY into the stand-in of Redshift. */
@Tag("prove")
@ContextConfiguration(initializers = OnRedshift.class, inheritInitializers = false)
class RedshiftRefineIT extends RefineIT {

    @AfterEach
    void loadedByCopy() {
        assertThat(RedshiftDatabase.server().statements())
                .anyMatch(one -> one.startsWith("copy copied_events"));
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
    }
}
