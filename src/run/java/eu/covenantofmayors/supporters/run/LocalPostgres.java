package eu.covenantofmayors.supporters.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The PostgreSQL of the demonstration: it comes as a library, answers on the loopback address alone, and keeps its data from
 * one run to the next. Whatever is killed at whatever moment, the next start finds whole transactions; those of the last
 * second may be missing, for nobody waits for the disk.
 */
final class LocalPostgres implements AutoCloseable {
    /** After a kill it recovers first. */
    private static final Duration PATIENCE_ON_START = Duration.ofMinutes(1);

    private static final Duration PATIENCE_ON_STOP = Duration.ofSeconds(5);

    /** Tells each step of the start; held here, for a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test.db.postgres");

    private static final String OWN_DATABASE =
            "Name a PostgreSQL of your own, with an empty database in UTF-8:\n  mvn -Prun"
                    + " -Ddatabase=jdbc:postgresql://localhost:5432/covenant -DdatabaseUser=… -DdatabasePassword=…";

    private final Path programs;
    private final Path data;
    private final Path complete;
    private final Path log;
    private EmbeddedPostgres server;

    /** @param directory of its programs, its data and its log */
    LocalPostgres(Path directory) {
        programs = directory.resolve("postgresql");
        data = directory.resolve("database");
        complete = directory.resolve("database.complete");
        log = directory.resolve("postgresql.log");
    }

    /** Deletes its data. */
    void deleteData() throws IOException {
        Files.deleteIfExists(complete);
        PayaraServer.deleteRecursively(data);
    }

    /**
     * Starts it, with new data where there are none or where making them was interrupted.
     *
     * @throws Refusal where it cannot run
     */
    synchronized void start() throws IOException {
        LIBRARY.setLevel(Level.OFF);
        refuseRootWithoutNamespaces();
        Files.deleteIfExists(log);
        if (!Files.exists(complete)) {
            deleteData();
        }
        try {
            server = settings().start();
        } catch (IOException | RuntimeException e) {
            throw new Refusal("PostgreSQL does not start on this machine (" + System.getProperty("os.name") + ", "
                    + System.getProperty("os.arch") + "): " + reason(e) + "\n" + OWN_DATABASE);
        }
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
    }

    private EmbeddedPostgres.Builder settings() throws IOException {
        EmbeddedPostgres.Builder settings = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE_ON_START)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                // In the right order on the disk, but not waited for.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off");
        locale().ifPresent(locale -> settings.setLocaleConfig("locale", locale));
        return settings;
    }

    /** One that knows the letters of all languages, where its name is known; otherwise that of the machine. */
    private static Optional<String> locale() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) {
            return Optional.of("C.UTF-8");
        }
        return system.contains("mac") ? Optional.of("en_US.UTF-8") : Optional.empty();
    }

    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new Refusal("PostgreSQL never runs as root, and this machine has no user namespaces (unshare -U) to"
                    + " give it another user. Run Maven as another user, or leave the container without root.\n"
                    + OWN_DATABASE);
        }
    }

    private String reason(Throwable failure) throws IOException {
        if (String.valueOf(failure.getMessage()).contains("Missing embedded postgres binaries")) {
            return "pom.xml names no PostgreSQL for it.";
        }
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return failure.getMessage() + "\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())) + "\nMore in " + log;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** Ends the one that an earlier run left behind because that was killed. A file that is left of it alone is deleted. */
    void endLeftBehind() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        if (!lines.isEmpty() && !lines.get(0).isBlank()) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(this::isOurs)
                    .ifPresent(left -> new ProcessTree(left).end(PATIENCE_ON_STOP));
        }
        Files.deleteIfExists(lock);
    }

    /** Another process may have its number by now. */
    private boolean isOurs(ProcessHandle process) {
        try {
            Path ours = programs.toRealPath();
            return process.info()
                    .command()
                    .filter(command -> Path.of(command).startsWith(ours))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops it, also when it was just starting. */
    @Override
    public synchronized void close() throws IOException {
        if (server == null) {
            endLeftBehind();
        } else {
            server.close();
        }
    }
}
