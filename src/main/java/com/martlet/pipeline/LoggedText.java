package com.martlet.pipeline;

import com.martlet.base.Phrase;
import java.time.Instant;

/** A log line on its way into the database. */
record LoggedText(Instant at, String level, Phrase phrase) {}
