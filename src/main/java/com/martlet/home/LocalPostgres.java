package com.martlet.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server kept in a folder: safe writes, a random password, reachable from this machine
 * only. A server left behind by a killed process is taken over, a server that dies is started
 * again, and the last process that uses it stops it.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String OWNER = "martlet";
    private static final int WATCH_MILLIS = 500;
    private static final int START_ATTEMPTS = 5;

    private final Path folder;
    private final Path data;
    private final PostgresBinaries binaries;
    private final String password;
    private final Map<String, String> settings;
    private final UserLock lock;
    private final KeptPort keptPort;
    private final ScheduledExecutorService watchdog;
    private volatile int port;

    private LocalPostgres(
            HomeFolder home, PostgresBinaries binaries, Map<String, String> settings) {
        this.folder = home.folder("postgres");
        this.data = folder.resolve("data");
        this.binaries = binaries;
        this.settings = Map.copyOf(settings);
        this.password = Passwords.kept(home, "postgres.password");
        this.lock = new UserLock(folder);
        this.keptPort = new KeptPort(folder.resolve("port"));
        this.watchdog = Executors.newSingleThreadScheduledExecutor(LocalPostgres::watchdogThread);
    }

    static LocalPostgres start(HomeFolder home) {
        return start(home, home.folder("postgres").resolve("programs"), Map.of());
    }

    /**
     * @param programs where PostgreSQL is unpacked, once
     * @param settings added to the server's command line
     */
    static LocalPostgres start(HomeFolder home, Path programs, Map<String, String> settings) {
        var server = new LocalPostgres(home, PostgresBinaries.unpackedInto(programs), settings);
        server.lock.alone(() -> server.startOrAdopt(home.file("postgres.password")));
        server.watchdog.scheduleWithFixedDelay(
                server::restartWhenDead, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return server;
    }

    /** The login of the server's owner to one of its databases. */
    DatabaseLogin owner(String database) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        return new DatabaseLogin(url, OWNER, password);
    }

    /** Stops the server unless another process uses it. */
    @Override
    public void close() {
        // Waits for a restart that is under way.
        watchdog.close();
        lock.alone(this::stopWhenUnused);
        lock.close();
    }

    /** Ends as a killed process would: the server stays. */
    void abandon() {
        watchdog.close();
        lock.close();
    }

    private void startOrAdopt(Path passwordFile) {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(passwordFile);
        }
        var running = PostmasterFile.find(data).filter(PostmasterFile::isAlive);
        if (running.isPresent() && answers(running.get().port())) {
            port = running.get().port();
            LOG.info("PostgreSQL was still running on port {}", port);
        } else {
            port = keptPort.choose();
            launch();
        }
        lock.join();
    }

    /** A start that is killed meanwhile leaves no half database where the whole one belongs. */
    private void initialise(Path passwordFile) {
        var fresh = folder.resolve("data.new");
        try {
            FileSystemUtils.deleteRecursively(fresh);
            initialise(fresh, passwordFile);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("Cannot make the database in %s: %s".formatted(data, e), e);
        }
    }

    private void initialise(Path fresh, Path passwordFile) {
        binaries.run(
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + OWNER,
                "--encoding=UTF8",
                "--no-locale",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--no-instructions");
    }

    private void launch() {
        for (int attempt = 1; ; attempt++) {
            try {
                PostmasterFile.removeStale(data);
                binaries.run(
                        "pg_ctl",
                        "--pgdata=" + data,
                        "--log=" + folder.resolve("postgres.log"),
                        "--timeout=60",
                        "--wait",
                        "--options=" + ServerOptions.on(port, settings),
                        "start");
                keptPort.keep(port);
                return;
            } catch (CannotStart | IOException e) {
                // The children of a killed postmaster keep its memory for a moment.
                if (attempt == START_ATTEMPTS) {
                    throw new CannotStart(
                            "PostgreSQL does not start; see %s. %s"
                                    .formatted(folder.resolve("postgres.log"), e.getMessage()),
                            e);
                }
            }
        }
    }

    private void restartWhenDead() {
        try {
            if (PostmasterFile.find(data).filter(PostmasterFile::isAlive).isEmpty()) {
                lock.alone(this::restart);
            }
        } catch (RuntimeException e) {
            LOG.error("PostgreSQL could not be started again; the next attempt follows", e);
        }
    }

    private void restart() {
        var running = PostmasterFile.find(data).filter(PostmasterFile::isAlive);
        if (running.isEmpty() && !watchdog.isShutdown()) {
            LOG.warn("PostgreSQL is gone; it is started again on port {}", port);
            launch();
        }
    }

    private void stopWhenUnused() {
        if (lock.leaveAsLast() && PostmasterFile.find(data).isPresent()) {
            binaries.run("pg_ctl", "--pgdata=" + data, "--mode=fast", "--wait", "stop");
        }
    }

    private boolean answers(int candidate) {
        port = candidate;
        try (var connection = owner("postgres").connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Thread watchdogThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("postgres-watchdog").unstarted(work);
    }
}
