package com.martlet.export;

import com.martlet.base.UserError;
import com.martlet.mart.TableRequest;
import com.martlet.segment.MembersAsked;
import java.util.List;
import java.util.Locale;

/** How names of people are to be shown: the option "names" of a question. */
enum NamesAsked {
    MASKED,
    WHOLE;

    static NamesAsked of(ExportQuestion question) {
        var word = question.option("names", MASKED.word());
        return switch (word) {
            case "masked" -> MASKED;
            case "whole" -> WHOLE;
            default -> throw new UserError("export.error.names", word);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stays hidden of the columns that tell who somebody is. */
    List<String> hidden(String... columns) {
        return this == WHOLE ? List.of() : List.of(columns);
    }

    TableRequest.Names ofTables() {
        return this == WHOLE ? TableRequest.Names.WHOLE : TableRequest.Names.MASKED;
    }

    MembersAsked.Names ofMembers() {
        return this == WHOLE ? MembersAsked.Names.WHOLE : MembersAsked.Names.MASKED;
    }
}
