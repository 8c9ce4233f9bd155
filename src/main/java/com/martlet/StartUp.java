package com.martlet;

import com.martlet.home.FirstLoginFile;
import com.martlet.home.StartCommand;
import com.martlet.home.StartCommand.Kind;
import com.martlet.home.StartUpStep;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The end of the start: home, server, databases, roles, migrations and the application are up; now
 * the first logins, the demo, and the line that tells so.
 */
@Component
class StartUp {
    private final List<StartUpStep> steps;
    private final FirstLoginFile file;
    private final StartCommand command;
    private final PrintStream console;

    @Autowired
    StartUp(List<StartUpStep> steps, FirstLoginFile file, StartCommand command) {
        this(steps, file, command, System.out);
    }

    StartUp(
            List<StartUpStep> steps,
            FirstLoginFile file,
            StartCommand command,
            PrintStream console) {
        this.steps = List.copyOf(steps);
        this.file = file;
        this.command = command;
        this.console = console;
    }

    @EventListener
    void finish(ApplicationReadyEvent event) {
        var made = performSteps();
        if (!made.isEmpty()) {
            show(made);
        }
        if (command.is(Kind.RUN)) {
            console.println("Martlet is ready at " + address(event.getApplicationContext()));
        } else {
            event.getApplicationContext().close();
        }
    }

    private Map<String, String> performSteps() {
        var made = new LinkedHashMap<String, String>();
        for (var step : wantedSteps()) {
            var lines = step.perform();
            if (!lines.isEmpty()) {
                file.keep(lines);
                made.putAll(lines);
            }
            step.kept();
        }
        return made;
    }

    private List<StartUpStep> wantedSteps() {
        return command.is(Kind.RUN)
                ? steps
                : steps.stream().filter(StartUpStep::belongsToCommands).toList();
    }

    private void show(Map<String, String> made) {
        console.println("Logins, shown this once and kept in " + file.path());
        made.forEach((name, value) -> console.println("  " + name + "=" + value));
    }

    private static String address(ApplicationContext application) {
        return "http://localhost:"
                + application.getEnvironment().getProperty("local.server.port", "8080");
    }
}
