package com.martlet.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Shop;
import com.martlet.testing.redshift.RedshiftDatabase;
import org.junit.jupiter.api.Test;

/** The same predictions through Redshift's driver and protocol. */
class RedshiftPredictionsTest {

    @Test
    void comesToTheSameDayByDay() {
        var corrections = new Corrections();
        var once = new PredictedShop();
        corrections.atOnce(once);
        var daily = new PredictedShop(Shop.onRedshift("UTC"));

        corrections.dayByDay(daily, shop -> {});

        assertThat(daily.all()).isEqualTo(once.all()).hasSizeGreaterThan(260);
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
    }
}
