package com.martlet.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The warehouse's schema in the words of Redshift. Each version is the file in
 * db/warehouse/redshift where there is one, else PostgreSQL's; the views, which PostgreSQL makes in
 * a loop over both layers, are the same text for both.
 */
record RedshiftSchema(int version, String name, List<String> statements) {

    private static final Pattern NAME = Pattern.compile("V?(\\d{3})__([a-z_]+)\\.sql");
    private static final Pattern LOOP =
            Pattern.compile(
                    "do \\$\\$.*? loop\\s*execute [^;]*;(.*)end loop;\\s*end\\s*\\$\\$;",
                    Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final String VIEWS = "${views}";
    private static final List<String> LAYERS = List.of("analytics", "build");

    /** All versions in order, for one tenant. */
    static List<RedshiftSchema> of(TenantSchemas tenant) {
        return files("db/warehouse/V*.sql").stream().map(file -> version(file, tenant)).toList();
    }

    private static RedshiftSchema version(Resource file, TenantSchemas tenant) {
        var name = NAME.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("No migration: " + file.getFilename());
        }
        var own = files("db/warehouse/redshift/" + name.group(1) + "__*.sql");
        var loop = LOOP.matcher(read(file));
        var views = loop.find() ? inBothLayers(loop.group(1)) : "";
        var text = own.isEmpty() ? loop.replaceFirst("\\${views}") : read(own.getFirst());
        return new RedshiftSchema(
                Integer.parseInt(name.group(1)),
                name.group(2),
                statements(text.replace(VIEWS, views), tenant));
    }

    private static String inBothLayers(String views) {
        var both = new StringBuilder();
        for (var layer : LAYERS) {
            both.append("set search_path to ${tenant}_%s, ${tenant}_analytics;\n".formatted(layer));
            both.append(views).append('\n');
        }
        return both.toString();
    }

    /** No text in these files holds a semicolon. */
    private static List<String> statements(String text, TenantSchemas tenant) {
        var statements = new ArrayList<String>();
        Arrays.stream(COMMENT.matcher(text).replaceAll("").split(";"))
                .map(one -> one.replace("${tenant}", tenant.key()))
                .map(one -> one.replace("${holidays}", HolidayRows.ofAllYears()).strip())
                .filter(one -> !one.isEmpty())
                .forEach(statements::add);
        return List.copyOf(statements);
    }

    private static List<Resource> files(String pattern) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
