package com.martlet.audit;

import com.martlet.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded of an act, before it has its place in the chain. */
record Act(
        long tenant,
        Instant at,
        @Nullable Long actorId,
        String actor,
        String action,
        String subject,
        String details,
        @Nullable String address) {

    /** The hash of this act behind the one with the previous hash. */
    String hashAfter(String previousHash) {
        var digest = Sha256.begin();
        fields(previousHash).forEach(field -> update(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    private Stream<String> fields(String previousHash) {
        return Stream.of(
                previousHash,
                String.valueOf(tenant),
                at.toString(),
                String.valueOf(actorId),
                actor,
                action,
                subject,
                details,
                String.valueOf(address));
    }

    /** The length goes first, so that no two acts read the same. */
    private static void update(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
