package com.martlet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A standalone cluster of Spark on this machine: a master and workers with a core each. */
public final class SparkCluster implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Path folder;
    private final String address;
    private final URI status;
    private final List<Process> processes = new ArrayList<>();

    private SparkCluster(Path folder, int port, int statusPort) {
        this.folder = folder;
        this.address = "spark://127.0.0.1:" + port;
        this.status = URI.create("http://127.0.0.1:%d/json/".formatted(statusPort));
    }

    /**
     * @param folder where logs and the workers' files go
     */
    public static SparkCluster start(Path folder, int workers) {
        var cluster = new SparkCluster(folder, freePort(), freePort());
        try {
            cluster.launchAll(workers);
            return cluster;
        } catch (RuntimeException | AssertionError failure) {
            cluster.close();
            throw new AssertionError(cluster.logs(), failure);
        }
    }

    private void launchAll(int workers) {
        launchMaster();
        Await.until("the master is there", LONGEST_START, () -> status().has("url"));
        for (var number = 1; number <= workers; number++) {
            launchWorker(number);
        }
        Await.until("the workers are there", LONGEST_START, () -> workers() == workers);
    }

    private String logs() {
        try (var files = Files.list(folder)) {
            var text = new StringBuilder();
            for (var log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                text.append(log.getFileName()).append('\n').append(Files.readString(log));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    /** How many cores an application works with at the moment. */
    public int coresUsed() {
        return status().path("coresused").asInt();
    }

    private int workers() {
        return status().path("aliveworkers").asInt();
    }

    private JsonNode status() {
        var question =
                HttpRequest.newBuilder(status)
                        .version(Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            return JSON.readTree(HTTP.send(question, BodyHandlers.ofString()).body());
        } catch (ConnectException | HttpTimeoutException notYet) {
            return JSON.createObjectNode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void launchMaster() {
        launch(
                "master.Master",
                List.of("--port", "" + portOf(address), "--webui-port", "" + status.getPort()));
    }

    private void launchWorker(int number) {
        var work = folder.resolve("worker" + number).toString();
        launch(
                "worker.Worker",
                List.of(
                        "--webui-port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--work-dir",
                        work,
                        address));
    }

    private static int portOf(String address) {
        return URI.create(address).getPort();
    }

    private void launch(String part, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(MartletProcess.SPARK_HOME.resolve("bin/spark-class").toString());
        command.addAll(List.of("org.apache.spark.deploy." + part, "--host", "127.0.0.1"));
        command.addAll(arguments);
        var log = ProcessBuilder.Redirect.appendTo(folder.resolve(part + ".log").toFile());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("SPARK_HOME", MartletProcess.SPARK_HOME.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_MASTER_OPTS", "-Dspark.master.rest.enabled=false");
        try {
            processes.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        }
    }
}
