package eu.covenantofmayors.supporters.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * {@code mvn -Prun}: shows the application with its demonstration data, at one's own machine, until Ctrl-C. The data stay
 * in {@code .run/} from one time to the next, or in the database that {@code -Ddatabase} names.
 */
public final class Run {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long begun = System.nanoTime();
    private final Path project = path("run.project");
    private final Path kept = project.resolve(".run");
    private final PidFile serverProcess = new PidFile(kept.resolve("server.pid"));
    private final LocalPostgres postgres = new LocalPostgres(kept);
    private final int port = Integer.getInteger("port", 8080);
    private final URI address = URI.create("http://localhost:" + port + "/");

    private Run() {}

    public static void main(String[] arguments) throws Exception {
        try {
            new Run().run();
        } catch (Refusal refusal) {
            System.out.println();
            System.out.println("  Cannot start: " + refusal.getMessage());
            System.out.println();
            throw refusal;
        }
    }

    private void run() throws IOException, InterruptedException {
        checkJava();
        Files.createDirectories(kept);
        try (FileChannel lock =
                FileChannel.open(kept.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new Refusal("another mvn -Prun works with the data in .run/ at this moment. Stop that first.");
            }
            endLeftBehind();
            checkPort();
            prepareData();
            runServers();
        }
    }

    /** What an earlier run has started and could not stop, for it was killed. */
    private void endLeftBehind() throws IOException {
        serverProcess.process().ifPresent(left -> {
            say("Ending the Payara of an earlier run that was killed");
            new ProcessTree(left).kill();
        });
        serverProcess.delete();
        postgres.endLeftBehind();
    }

    private void prepareData() throws IOException {
        Path before = kept.resolve("data");
        if (Files.exists(before)) {
            say("Deleting .run/data: an earlier version kept its data there, in a format that is no longer read");
            PayaraServer.deleteRecursively(before);
        }
        if (isFresh()) {
            if (ownDatabase() != null) {
                throw new Refusal(
                        "-Dfresh deletes what is in .run/ only, never a database that -Ddatabase names. Empty that"
                                + " one yourself (drop schema public cascade; create schema public;) and start without -Dfresh.");
            }
            say("Starting over: the data of earlier runs are deleted");
            postgres.deleteData();
        }
    }

    private static boolean isFresh() {
        return System.getProperty("fresh") != null && !"false".equals(System.getProperty("fresh"));
    }

    /** The address of a database that the user has named, or null. */
    private static String ownDatabase() {
        return System.getProperty("database");
    }

    private void runServers() throws IOException, InterruptedException {
        try (postgres;
                PayaraServer server = new PayaraServer(
                                path("run.server"),
                                project.resolve("server-config/payara"),
                                path("run.directory").resolve("domains/run"),
                                kept.resolve("server.log"))
                        .shortLived()) {
            // First whoever uses the database, then the database; in the order in which they are closed below, too.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop the demonstration"));
            configure(server);
            configureDatabase(server);
            say("Starting Payara; its log is " + project.relativize(server.log()));
            server.start("postgresql", "mail", "deploy");
            serverProcess.write(server.starter());
            awaitAnswer(server);
            tellWhatToDo();
            server.awaitEnd();
        }
    }

    private void stop(PayaraServer server) {
        server.close();
        try {
            postgres.close();
            serverProcess.delete();
        } catch (IOException e) {
            say("PostgreSQL may not have stopped: " + e.getMessage());
        }
    }

    private void configureDatabase(PayaraServer server) throws IOException {
        String url = ownDatabase();
        String user = System.getProperty("databaseUser", "postgres");
        String password = System.getProperty("databasePassword", "postgres");
        if (url == null) {
            say("Starting PostgreSQL; its data are in .run/database");
            postgres.start();
            url = postgres.url();
        } else {
            checkConnection(url, user, password);
        }
        server.with("COVENANT_DB_DRIVER", slashes(jarOfDriver()))
                .with("COVENANT_DB_URL", url)
                .with("COVENANT_DB_USER", user)
                .with("COVENANT_DB_PASSWORD", password);
    }

    private static void checkConnection(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("-Ddatabase must begin with jdbc:postgresql: and begins otherwise: " + url);
        }
        Properties how = new Properties();
        how.setProperty("user", user);
        how.setProperty("password", password);
        how.setProperty("connectTimeout", "5");
        try (Connection connection = new Driver().connect(url, how)) {
            say("The database is " + connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new Refusal(
                    "the database that -Ddatabase names cannot be reached as " + user + ": " + e.getMessage());
        }
    }

    private static Path jarOfDriver() throws IOException {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void configure(PayaraServer server) throws IOException {
        server.with("COVENANT_HTTP_PORT", port)
                .with("COVENANT_ADMIN_PORT", PayaraServer.freePort())
                .with("COVENANT_WAR", path("run.war"))
                .with("COVENANT_BASE_URL", "http://localhost:" + port)
                // Everybody knows the password of the demonstration: a telephone would protect nothing.
                .with("COVENANT_SECOND_FACTOR_ROLES", "none");
        String register = System.getProperty("register");
        if (register != null) {
            Path file = Path.of(register).toAbsolutePath();
            if (!Files.isReadable(file)) {
                throw new Refusal("-Dregister names a file that cannot be read: " + file);
            }
            server.with("COVENANT_REGISTER_FILE", file);
        }
    }

    private static void checkJava() {
        int version = Runtime.version().feature();
        if (version < 17) {
            throw new Refusal("this needs a JDK of version 17 or newer, and runs on " + version + " ("
                    + System.getProperty("java.home") + "). Point JAVA_HOME to a newer one.");
        }
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal("port " + port + " is taken by another program (or an earlier run that still stops). "
                    + "Choose another one: mvn -Prun -Dport=" + (port + 1));
        }
    }

    private void awaitAnswer(PayaraServer server) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
        long start = System.nanoTime();
        boolean configured = false;
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Thread.sleep(500);
            System.out.print('.');
            System.out.flush();
            if (!server.isRunning()) {
                throw new Refusal("the server stopped:\n" + server.endOfLog());
            }
            if (!server.failures().isEmpty()) {
                throw new Refusal("the server could not be configured:\n" + String.join("\n", server.failures())
                        + "\nMore in " + server.log());
            }
            if (!configured && server.isConfigured()) {
                configured = true;
                System.out.println();
                say("Payara is configured and the application deployed");
            }
            if (configured && answer(client, request) == 200) {
                System.out.println();
                say("Answers after "
                        + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
                return;
            }
        }
        throw new Refusal("no page within " + PATIENCE.toMinutes() + " minutes:\n" + server.endOfLog());
    }

    private static int answer(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    private void tellWhatToDo() throws IOException {
        System.out.println();
        System.out.println("  Covenant Supporters is at  " + address);
        Path accounts = project.resolve("src/demo/resources/demo-accounts.txt");
        if (Files.exists(accounts)) {
            System.out.println();
            List<String> lines = Files.readAllLines(accounts);
            lines.forEach(line -> System.out.println("  " + line));
        }
        System.out.println();
        System.out.println(
                ownDatabase() == null
                        ? "  Ctrl-C stops it. The data stay in .run/; -Dfresh starts over."
                        : "  Ctrl-C stops it. The data stay in the database that you have named.");
        System.out.println();
    }

    private static void say(String what) {
        System.out.println("  " + what);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }

    /** Payara's commands read a backslash as an escape. */
    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
