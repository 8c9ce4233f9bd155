package com.martlet.source;

import com.martlet.base.Dataset;
import com.martlet.base.UserError;
import com.martlet.source.MappableField.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The fields of a dataset that a mapping may fill, from its column list in db/lake. */
final class DatasetFields {

    private static final String OR = "@source.error.or";

    private static final Set<String> DERIVED =
            Set.of("event_key", "session_key", "access_seconds", "purchase_key");

    private DatasetFields() {}

    static Set<String> of(Dataset dataset) {
        var fields = new LinkedHashSet<String>();
        var resource = new ClassPathResource("db/lake/%s.ddl".formatted(dataset.id()));
        try {
            resource.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--") && !line.isBlank())
                    .map(line -> line.split(" ", 2)[0])
                    .filter(field -> !DERIVED.contains(field))
                    .forEach(fields::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    /** Each list names fields of which a mapping must fill at least one. */
    private static List<List<String>> required(Dataset dataset) {
        return switch (dataset) {
            case EVENTS -> List.of(List.of("occurred_at"), List.of("event_type"));
            case PURCHASES -> List.of(List.of("purchased_at"), List.of("amount", "unit_price"));
            case CUSTOMERS -> List.of(List.of("customer_id"));
            case SERVICE_REQUESTS -> List.of(List.of("request_id"), List.of("opened_at"));
        };
    }

    /** In the order of the dataset, the required ones first. */
    static List<MappableField> mappable(Dataset dataset) {
        return of(dataset).stream()
                .map(
                        name ->
                                new MappableField(
                                        name,
                                        need(dataset, name),
                                        name.endsWith("_at") || name.endsWith("_on")))
                .sorted(Comparator.comparing(MappableField::need))
                .toList();
    }

    private static Need need(Dataset dataset, String field) {
        return required(dataset).stream()
                .filter(choice -> choice.contains(field))
                .map(choice -> choice.size() == 1 ? Need.REQUIRED : Need.ONE_OF)
                .findFirst()
                .orElse(Need.OPTIONAL);
    }

    static void requireComplete(Dataset dataset, Set<String> mapped) {
        for (var choice : required(dataset)) {
            if (choice.stream().noneMatch(mapped::contains)) {
                throw new UserError(
                        "source.error.lacks",
                        "@source.dataset." + dataset.id(),
                        choice.stream()
                                .map(field -> "@source.field.%s (%s)".formatted(field, field))
                                .collect(Collectors.joining(" " + OR + " ")));
            }
        }
    }
}
