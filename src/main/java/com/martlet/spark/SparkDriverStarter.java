package com.martlet.spark;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.launcher.SparkLauncher;

/** Starts the jobs of spark-jobs with Spark Launcher, in client mode. */
final class SparkDriverStarter implements DriverStarter {

    private static final String MAIN = "com.martlet.jobs.Main";

    private final SparkProperties properties;
    private final Path folder;
    private final DriverClasses classes;

    /**
     * @param folder where logs and temporary files go
     */
    SparkDriverStarter(SparkProperties properties, Path folder) {
        this.properties = properties;
        this.folder = folder;
        this.classes =
                new DriverClasses(folder.resolve("driver.jsa"), properties.home().resolve("jars"));
    }

    @Override
    public Process start(Path spool) throws IOException {
        requireHome();
        keepLastLog();
        classes.forgetOld();
        Files.createDirectories(folder.resolve("tmp"));
        return launcher()
                .addAppArgs("--spool", spool.toString())
                .addAppArgs("--owner", Long.toString(ProcessHandle.current().pid()))
                .launch();
    }

    @Override
    public Path log() {
        return folder.resolve("driver.log");
    }

    private SparkLauncher launcher() {
        var home = properties.home().toAbsolutePath();
        var jobsJar = properties.jobsJar();
        var launcher =
                new SparkLauncher(environment(home))
                        .setSparkHome(home.toString())
                        .setMaster(properties.master())
                        .setDeployMode("client")
                        .setAppName("martlet")
                        .setMainClass(MAIN)
                        .setAppResource(
                                jobsJar == null
                                        ? SparkLauncher.NO_RESOURCE
                                        : jobsJar.toAbsolutePath().toString())
                        .directory(folder.toFile())
                        .redirectError()
                        .redirectOutput(log().toFile());
        settings().forEach(launcher::setConf);
        properties.conf().forEach(launcher::setConf);
        return launcher;
    }

    private Map<String, String> environment(Path home) {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SPARK_HOME", home.toString());
        // There is none: settings come with the request, and no folder of files may be on a class
        // path whose classes are to be shared.
        environment.put("SPARK_CONF_DIR", home.resolve("conf").toString());
        if (properties.master().startsWith("local[")) {
            // The executors of a cluster must reach the driver; nobody needs to reach this one.
            environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        }
        return environment;
    }

    private Map<String, String> settings() {
        return Map.of(
                SparkLauncher.DRIVER_MEMORY,
                properties.driverMemory(),
                "spark.ui.enabled",
                "false",
                "spark.sql.session.timeZone",
                "UTC",
                "spark.local.dir",
                folder.resolve("tmp").toString(),
                "spark.sql.warehouse.dir",
                folder.resolve("tmp").toUri().toString(),
                SparkLauncher.DRIVER_EXTRA_JAVA_OPTIONS,
                classes.options());
    }

    private void requireHome() {
        var submit = properties.home().resolve("bin/spark-submit").toAbsolutePath();
        if (!Files.isExecutable(submit)) {
            throw new ExternalError(
                    Retry.IS_USELESS, "spark.error.missing", properties.home().toAbsolutePath());
        }
    }

    private void keepLastLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(
                    log(), folder.resolve("driver.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
