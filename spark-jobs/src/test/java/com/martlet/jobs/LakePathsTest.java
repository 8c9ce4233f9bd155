package com.martlet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LakePathsTest {

    @Test
    void tellsNobodyWhereTheLakeLies() {
        var lake = "file:///home/shop/lake/t1";

        assertThat(LakePaths.hideIn("File file:/home/shop/lake/t1/raw/a.csv does not exist", lake))
                .isEqualTo("File lake/raw/a.csv does not exist");
        assertThat(LakePaths.hideIn("No file:///home/shop/lake/t1/raw/a.csv", lake))
                .isEqualTo("No lake/raw/a.csv");
        assertThat(LakePaths.hideIn("/home/shop/lake/t1 is full", lake)).isEqualTo("lake is full");
        assertThat(LakePaths.hideIn("No s3a://bucket/t1/raw/a", "s3a://bucket/t1"))
                .isEqualTo("No lake/raw/a");
        assertThat(LakePaths.hideIn("disk full", "")).isEqualTo("disk full");
    }
}
