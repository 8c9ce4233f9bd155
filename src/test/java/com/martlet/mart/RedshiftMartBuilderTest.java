package com.martlet.mart;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.redshift.RedshiftDatabase;
import org.junit.jupiter.api.AfterAll;

/** The same marts, by the same files, through Redshift's driver and protocol. */
class RedshiftMartBuilderTest extends MartBuilderTest {

    @Override
    Shop newShop() {
        return Shop.onRedshift("UTC");
    }

    @AfterAll
    static void saysNothingThatRedshiftDoesNotKnow() {
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
    }
}
