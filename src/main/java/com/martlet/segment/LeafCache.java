package com.martlet.segment;

import com.martlet.identity.TenantId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers to questions that stay true for a data version and a day; the longest unused go. */
final class LeafCache {

    private final long mostBytes;
    private final Map<Key, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    LeafCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    record Key(TenantId tenant, long dataVersion, LocalDate today, Object question) {}

    private record Answer(Object value, long bytes) {}

    /** What is found is shared: it must not be changed. */
    synchronized Optional<Object> find(Key key) {
        return Optional.ofNullable(answers.get(key)).map(Answer::value);
    }

    synchronized void put(Key key, Object value, long size) {
        var answer = new Answer(value, size + 200);
        var before = answers.put(key, answer);
        bytes += answer.bytes() - (before == null ? 0 : before.bytes());
        var oldest = answers.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
