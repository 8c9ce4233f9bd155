package com.martlet.campaign;

import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with variables: {{customer.name}}, or {{customer.name | dear customer}} with what stands
 * there when nothing is known.
 */
final class Template {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** A piece of the text, or the name of a variable. */
    private sealed interface Part {
        record Words(String text) implements Part {}

        record Variable(String name, String fallback) implements Part {}
    }

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Throws a {@link UserError} that names an unknown variable. */
    static Template of(String text) {
        var parts = new ArrayList<Part>();
        var match = VARIABLE.matcher(text);
        var end = 0;
        while (match.find()) {
            parts.add(new Part.Words(text.substring(end, match.start())));
            parts.add(variable(match.group(1)));
            end = match.end();
        }
        var rest = text.substring(end);
        if (rest.contains("{{")) {
            throw new UserError("campaign.error.openVariable");
        }
        parts.add(new Part.Words(rest));
        return new Template(parts);
    }

    /** Values come in as text: what they hold is never read as a variable. */
    String fill(Variables values) {
        return parts.stream().map(part -> text(part, values)).collect(Collectors.joining());
    }

    private static String text(Part part, Variables values) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Variable variable ->
                    Objects.requireNonNullElse(values.find(variable.name()), variable.fallback());
        };
    }

    private static Part.Variable variable(String inside) {
        var halves = inside.split("\\|", 2);
        var name = halves[0].strip();
        if (!Variables.isKnown(name)) {
            throw new UserError(
                    "campaign.error.unknownVariable", name, String.join(", ", Variables.NAMES));
        }
        return new Part.Variable(name, halves.length == 2 ? halves[1].strip() : "");
    }
}
