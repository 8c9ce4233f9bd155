package com.martlet.home;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The logins that Martlet made itself, kept for their owner to read: first-login.txt. */
@Component
public class FirstLoginFile {
    private static final String NAME = "first-login.txt";

    private final HomeFolder home;

    public FirstLoginFile(HomeFolder home) {
        this.home = home;
    }

    public Path path() {
        return home.file(NAME);
    }

    /** Adds lines of the form name=value; a known name gets the new value. */
    public void keep(Map<String, String> lines) {
        var all = read();
        all.putAll(lines);
        home.writePrivately(
                NAME,
                all.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    public Map<String, String> read() {
        var lines = new LinkedHashMap<String, String>();
        home.findText(NAME)
                .ifPresent(
                        text ->
                                text.lines()
                                        .map(line -> line.split("=", 2))
                                        .filter(line -> line.length == 2)
                                        .forEach(line -> lines.put(line[0], line[1])));
        return lines;
    }
}
