package com.martlet.pipeline;

import com.martlet.base.Labelled;
import com.martlet.base.Phrase;
import java.util.Arrays;
import java.util.Locale;

/** What the conductor says in the log and at the end of a run; texts are pipeline.told.*. */
enum Told {
    COLLECTED("Collected %s new files."),
    TAKEN_UP("Taken up after an interruption; goes on with %s."),
    MEASURED("Measured %s campaigns."),
    NOTHING_NEW("Nothing new to load."),
    DATABASE_AWAY("The database did not answer in %s."),
    WORKER_ENDED("The process that worked on this run ended (%s)."),
    TRIED("Tried %s times."),
    UNCOUNTED("The size of the segment \"%s\" could not be computed."),
    NO_MEMORY("There was not enough memory for %s. Load fewer days at once or give Martlet more."),
    FAULT("A fault of Martlet itself broke %s: %s. The application's log tells more.");

    /** Where no stage is. */
    enum Place implements Labelled {
        BEGINNING;

        @Override
        public String labelKey() {
            return "pipeline.beginning";
        }

        @Override
        public String toString() {
            return "the beginning";
        }
    }

    private final String english;

    Told(String english) {
        this.english = english;
    }

    /** A stage among the arguments is said in the reader's language too. */
    Phrase phrase(Object... arguments) {
        return new Phrase(
                code(),
                Arrays.stream(arguments).map(Told::argument).toList(),
                english.formatted(arguments));
    }

    String code() {
        return "pipeline.told." + name().toLowerCase(Locale.ROOT);
    }

    String english() {
        return english;
    }

    private static String argument(Object argument) {
        return switch (argument) {
            case Stage stage -> "@pipeline.stage." + stage.name().toLowerCase(Locale.ROOT);
            case Labelled labelled -> "@" + labelled.labelKey();
            default -> String.valueOf(argument);
        };
    }
}
