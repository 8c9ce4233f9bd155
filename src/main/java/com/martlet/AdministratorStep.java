package com.martlet;

import com.martlet.home.HomeFolder;
import com.martlet.home.StartCommand;
import com.martlet.home.StartUpStep;
import com.martlet.identity.FirstLogin;
import com.martlet.identity.IssuedLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first login of an installation, and a new one when its password was lost. */
@Component
@Order(1)
class AdministratorStep implements StartUpStep {
    private static final String PENDING = "first-login.pending";

    private final FirstLogin firstLogin;
    private final HomeFolder home;
    private final boolean isReset;

    AdministratorStep(FirstLogin firstLogin, HomeFolder home, StartCommand command) {
        this.firstLogin = firstLogin;
        this.home = home;
        this.isReset = command.is(StartCommand.Kind.RESET_ADMIN);
    }

    @Override
    public Map<String, String> perform() {
        return newLogin().map(AdministratorStep::lines).orElse(Map.of());
    }

    @Override
    public boolean belongsToCommands() {
        return true;
    }

    @Override
    public void kept() {
        try {
            Files.deleteIfExists(home.file(PENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start that was killed before it kept the login leaves a mark; the login is made anew. */
    private Optional<IssuedLogin> newLogin() {
        var wasInterrupted = home.findText(PENDING).isPresent();
        home.writePrivately(PENDING, "");
        var created = firstLogin.createPlatformAdministrator();
        if (created.isEmpty() && (isReset || wasInterrupted)) {
            return Optional.of(firstLogin.resetPlatformAdministrator());
        }
        return created;
    }

    private static Map<String, String> lines(IssuedLogin login) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("platform.email", login.email());
        lines.put("platform.password", login.password());
        lines.put("platform.token", login.token());
        return lines;
    }
}
