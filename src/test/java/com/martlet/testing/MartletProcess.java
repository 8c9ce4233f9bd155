package com.martlet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole application in a process of its own, with real Spark, so that a test may kill it. */
public final class MartletProcess implements AutoCloseable {

    static final Path SPARK_HOME = Path.of("spark-jobs", "target", "spark-home").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Martlet is ready at (\\S+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path home;
    private final Path output;
    private final Process process;

    private MartletProcess(Path home, Path output, Process process) {
        this.home = home;
        this.output = output;
        this.process = process;
    }

    /** Whether the Spark jobs were built; without them a test says so and is skipped. */
    public static boolean hasSpark() {
        return Files.exists(SPARK_HOME.resolve("jars").resolve("spark-jobs.jar"));
    }

    /**
     * Starts and waits until it answers, or until it ended.
     *
     * @param jvmOptions such as -Dmartlet.failpoint=BUILD:before; later ones win
     */
    public static MartletProcess start(Path home, String... jvmOptions) {
        try {
            SharedClasses.give(home);
            var output = Files.createTempFile(home, "output", ".log");
            var process =
                    new ProcessBuilder(command(home, jvmOptions))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            var martlet = new MartletProcess(home, output, process);
            Await.until(
                    "Martlet is ready",
                    LONGEST_START,
                    () -> martlet.findAddress().isPresent() || !process.isAlive());
            return martlet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path home, String... jvmOptions) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC"));
        quick().forEach(command::add);
        command.addAll(SharedClasses.options());
        command.add("-Dmartlet.demo.enabled=false");
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", SharedClasses.classPath(), "com.martlet.Application"));
        command.add("--server.port=0");
        command.add("--martlet.home.path=" + home);
        command.add("--martlet.spark.home=" + SPARK_HOME);
        command.add("--vaadin.productionMode=true");
        return command;
    }

    /** As quick as this JVM: one for measuring says nothing of it and the application is itself. */
    private static Stream<String> quick() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:TieredStopAtLevel"));
    }

    /** The application's API, as the platform administrator acting for a tenant. */
    public ApiClient api(String tenant) {
        return new ApiClient(address(), firstLogin("platform.token"), tenant);
    }

    public String address() {
        return findAddress()
                .orElseThrow(() -> new AssertionError("It did not start:\n" + output()));
    }

    private Optional<String> findAddress() {
        return find(READY, output());
    }

    /** What the first start noted under the name, such as demo.password. */
    public String firstLogin(String name) {
        var line = Pattern.compile("(?m)^" + Pattern.quote(name) + "=(\\S+)");
        return find(line, read(home.resolve("first-login.txt"))).orElseThrow();
    }

    private static Optional<String> find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public String output() {
        return read(output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** The exit code, once it ended. */
    public int await() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Kills the Spark driver that the application started. */
    public boolean killSparkDriver() {
        var driver =
                process.descendants()
                        .filter(child -> commandLine(child).contains("com.martlet.jobs.Main"))
                        .findFirst();
        driver.ifPresent(ProcessHandle::destroyForcibly);
        return driver.isPresent();
    }

    /** Kills the server's first process; the others follow. */
    public void killPostgres() {
        var pid = read(home.resolve("postgres/data/postmaster.pid")).lines().findFirst();
        ProcessHandle.of(Long.parseLong(pid.orElseThrow()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Itself, Spark and the database's server. */
    public Stream<ProcessHandle> processes() {
        var pid = read(home.resolve("postgres/data/postmaster.pid")).lines().findFirst();
        return Stream.concat(
                        Stream.of(process.toHandle()),
                        ProcessHandle.of(Long.parseLong(pid.orElseThrow())).stream())
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        await();
        SharedClasses.keep(home);
    }
}
