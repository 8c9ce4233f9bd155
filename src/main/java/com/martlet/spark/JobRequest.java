package com.martlet.spark;

import java.util.Map;

/**
 * One request to a Spark application.
 *
 * @param kind what to do: parse, load, look or preview
 * @param title what a person reads in the log and in Spark's job description
 * @param spec the content of spec.json, serialisable by Jackson, without secrets
 * @param secrets written to a 0600 file beside the spec and removed afterwards
 */
public record JobRequest(String kind, String title, Object spec, Map<String, String> secrets) {

    /** Somebody waits before the screen: such requests do not stand behind a run. */
    boolean isQuick() {
        return kind.equals("look") || kind.equals("preview");
    }
}
