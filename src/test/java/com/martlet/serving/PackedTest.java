package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackedTest {

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(new long[] {}, 1),
                Arguments.of(new long[] {Columns.NONE, Columns.NONE}, 1),
                Arguments.of(new long[] {7, Columns.NONE, 261}, 1),
                Arguments.of(new long[] {7, Columns.NONE, 262}, 2),
                Arguments.of(new long[] {-5, 0, 65_529}, 2),
                Arguments.of(new long[] {-5, 0, 65_530}, 4),
                Arguments.of(new long[] {-32_400_000, Columns.NONE, 86_399_999}, 4),
                Arguments.of(new long[] {0, 0xFFFF_FFFEL}, 4),
                Arguments.of(new long[] {0, 0xFFFF_FFFFL}, 8),
                Arguments.of(new long[] {Long.MIN_VALUE + 1, Columns.NONE, Long.MAX_VALUE}, 8));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void givesBackWhatItTookInAsFewBytesAsItNeeds(long[] values, int width) throws IOException {
        var packed = Packed.of(values);
        var bytes = new ByteArrayOutputStream();
        packed.write(new DataOutputStream(bytes));
        var read =
                Packed.read(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                        values.length);

        assertThat(packed.longs()).isEqualTo(values);
        assertThat(read.longs()).isEqualTo(values);
        assertThat(packed.width()).isEqualTo(width);
    }
}
