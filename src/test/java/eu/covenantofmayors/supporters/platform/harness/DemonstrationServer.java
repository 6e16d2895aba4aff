package eu.covenantofmayors.supporters.platform.harness;

import eu.covenantofmayors.supporters.run.PayaraServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demonstration that {@code mvn -Prun} shows, on a Payara and a PostgreSQL of its own, beside the servers of {@link
 * TestServers}. The profile {@code run} compiles {@code src/demo/java} into the WAR and adds {@code src/demo/resources} to
 * it; here the same classes and files are put into the WAR that is delivered, and a source without its class is an error.
 *
 * <p>{@code -Ddemonstration.db.url=jdbc:postgresql://…}, with {@code demonstration.db.user} and {@code
 * demonstration.db.password}, names an empty database to be used in place of the embedded one.
 */
public final class DemonstrationServer implements AutoCloseable {
    /** The password of every account of the demonstration; it is printed in {@code demo-accounts.txt}. */
    public static final String PASSWORD = "four words for trying out";

    private static final Duration START_LIMIT = Duration.ofMinutes(8);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(250);
    private static final Path SOURCES = Path.of("src/demo/java");
    private static final Path RESOURCES = Path.of("src/demo/resources");

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final URI address;

    /** Starts all of it and returns when all data of the demonstration are in. */
    public DemonstrationServer() throws Exception {
        Path directory = Path.of(System.getProperty("test.directory"), "demonstration");
        Files.createDirectories(directory);
        int port = PayaraServer.freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        try {
            PayaraServer server = new PayaraServer(
                            Path.of(System.getProperty("test.server")),
                            Path.of("server-config/payara"),
                            directory.resolve("domains/demonstration"),
                            directory.resolve("server.log"))
                    .shortLived()
                    .with("COVENANT_HTTP_PORT", port)
                    .with("COVENANT_ADMIN_PORT", PayaraServer.freePort())
                    .with("COVENANT_MAIL_PORT", PayaraServer.freePort())
                    .with("COVENANT_BASE_URL", "http://127.0.0.1:" + port)
                    // As in the demonstration: everybody knows its password.
                    .with("COVENANT_SECOND_FACTOR_ROLES", "none")
                    // As in TestServers: here too a slow answer of the database is no fault.
                    .with("COVENANT_DATABASE_TIMEOUT", 30_000)
                    .with("COVENANT_DB_DRIVER", TestServers.jarOf(org.postgresql.Driver.class))
                    .with("COVENANT_WAR", war(directory.resolve("demonstration.war")));
            configureDatabase(server);
            started.push(server);
            server.start("postgresql", "mail", "deploy");
            awaitData(server);
        } catch (Exception | Error failure) {
            close();
            throw failure;
        }
    }

    /** Where the demonstration answers, with a slash at the end. */
    public URI address() {
        return address;
    }

    /** The delivered WAR with the classes and the files of the demonstration. */
    private static Path war(Path target) throws IOException {
        Files.copy(Path.of(System.getProperty("test.war")), target, StandardCopyOption.REPLACE_EXISTING);
        Path compiled = TestServers.jarOf(DemonstrationServer.class);
        try (FileSystem war = FileSystems.newFileSystem(target)) {
            Path classes = war.getPath("/WEB-INF/classes");
            for (Path source : filesIn(SOURCES)) {
                String type = source.toString().replaceFirst("\\.java$", "");
                Path folder = compiled.resolve(type).getParent();
                for (Path file : compiledFrom(folder, compiled.resolve(type).getFileName())) {
                    add(file, classes.resolve(compiled.relativize(file).toString()));
                }
            }
            for (Path resource : filesIn(RESOURCES)) {
                add(RESOURCES.resolve(resource), classes.resolve(resource.toString()));
            }
        }
        return target;
    }

    /** The class of a source with its nested ones. */
    private static List<Path> compiledFrom(Path folder, Path type) throws IOException {
        String own = type + ".class";
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> classes = files.filter(
                            file -> file.getFileName().toString().equals(own)
                                    || file.getFileName().toString().startsWith(type + "$"))
                    .toList();
            // An annotation-free package-info has no class.
            if (classes.isEmpty() && !type.toString().equals("package-info")) {
                throw new IOException("Not compiled: " + folder.resolve(own));
            }
            return classes;
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        }
    }

    private static void add(Path file, Path entry) throws IOException {
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
    }

    private void configureDatabase(PayaraServer server) throws IOException {
        String url = System.getProperty("demonstration.db.url");
        String user = System.getProperty("demonstration.db.user", "postgres");
        if (url == null) {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The data live for one run of the tests: nothing is gained by waiting for the disk.
                    .setServerConfig("fsync", "off")
                    .start();
            started.push(postgres);
            url = postgres.getJdbcUrl(user, "postgres");
        }
        server.with("COVENANT_DB_URL", url)
                .with("COVENANT_DB_USER", user)
                .with("COVENANT_DB_PASSWORD", System.getProperty("demonstration.db.password", "postgres"));
    }

    /** Until its data are in, the demonstration answers 503. */
    private void awaitData(PayaraServer server) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("en/"))
                .timeout(Duration.ofSeconds(60))
                .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (status(client, request) != 200) {
            if (!server.isRunning()
                    || System.nanoTime() > end
                    || !server.failures().isEmpty()) {
                throw new IllegalStateException(
                        "The demonstration is not up:\n" + server.failures() + "\n" + server.endOfLog());
            }
            Thread.sleep(BETWEEN_REQUESTS.toMillis());
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return -1;
        }
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop a server of the demonstration: " + e);
            }
        }
    }
}
