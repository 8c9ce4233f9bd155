package com.martlet.dashboard.web;

import com.martlet.base.UserError;
import java.util.Optional;

/** How rows are written. */
enum Format {
    JSON,
    CSV;

    static Format of(Optional<String> word) {
        return switch (word.orElse("json")) {
            case "json" -> JSON;
            case "csv" -> CSV;
            default ->
                    throw new UserError(
                            "There is no format \"%s\". Use json or csv.".formatted(word.get()));
        };
    }
}
