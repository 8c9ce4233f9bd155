package com.martlet.jobs.parse;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.jspecify.annotations.Nullable;

/** The hash that Spark's xxhash64 gives, for the same text. */
public final class Hash {

    private static final long SEED = 42L;

    private Hash() {}

    /** Equals Spark SQL's xxhash64 of the columns; null leaves the hash as it is. */
    public static long of(@Nullable String... texts) {
        long hash = SEED;
        for (var text : texts) {
            if (text != null) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                hash = XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, hash);
            }
        }
        return hash;
    }

    /** Of a row's values; tells (a, null) from (null, a). */
    static long ofRow(@Nullable String[] values) {
        long hash = SEED;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                var bytes = values[i].getBytes(StandardCharsets.UTF_8);
                hash =
                        XXH64.hashUnsafeBytes(
                                bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, hash + i);
            }
        }
        return hash;
    }
}
