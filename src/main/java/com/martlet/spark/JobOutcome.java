package com.martlet.spark;

import com.martlet.base.Explained;
import com.martlet.base.Phrase;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How a request ended; success is the job's own report, never the launcher's state. */
public sealed interface JobOutcome {

    /**
     * @param report the content of report.json
     */
    record Succeeded(JsonNode report) implements JobOutcome {}

    /**
     * @param retryHelps false when the request itself is at fault
     */
    record Failed(List<Phrase> phrases, boolean retryHelps) implements JobOutcome, Explained {

        public Failed {
            phrases = List.copyOf(phrases);
        }

        /** In the job's own words, which are English. */
        public Failed(String words, boolean retryHelps) {
            this(List.of(Phrase.plain(words)), retryHelps);
        }

        /** In English. */
        public String message() {
            return Phrase.english(phrases);
        }
    }

    record Cancelled() implements JobOutcome {}
}
