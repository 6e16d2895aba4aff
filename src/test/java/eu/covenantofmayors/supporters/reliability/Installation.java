package eu.covenantofmayors.supporters.reliability;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.covenantofmayors.supporters.platform.harness.TestWar;
import eu.covenantofmayors.supporters.run.PayaraServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * What the programs of this package do their harm to: the WAR with the servlets of the tests, on as many servers as
 * wanted, over one PostgreSQL that waits for its disk as in production, and a mail server. Everything lies in
 * {@code target/reliability} and listens on the loopback address alone.
 */
public final class Installation implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Installation.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path directory = Path.of(System.getProperty("test.directory"), "reliability");
    private final Path war = directory.resolve("covenant-supporters-test.war");
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final EmbeddedPostgres postgres;
    private final GreenMail mail;

    public Installation() throws IOException {
        Files.createDirectories(directory);
        TestWar.war().as(ZipExporter.class).exportTo(war.toFile(), true);
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        started.push(postgres);
        mail = new GreenMail(new ServerSetup(PayaraServer.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        startMail();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the installation"));
    }

    /** Who is killed while it talks to the mail server leaves an error in a thread there; it must not end the program. */
    private void startMail() throws IOException {
        ThreadGroup threads = new ThreadGroup("mail server") {
            @Override
            public void uncaughtException(Thread thread, Throwable error) {
                LOG.log(Level.FINE, "The mail server has lost a guest", error);
            }
        };
        Thread starter = new Thread(threads, mail::start);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        started.push(mail::stop);
    }

    /** A server, not yet started; its address is {@link #address(int)} of the same port. */
    public PayaraServer server(String name, int port) throws IOException {
        PayaraServer server = new PayaraServer(
                Path.of(System.getProperty("test.server")),
                Path.of("server-config/payara"),
                directory.resolve("domains").resolve(name),
                directory.resolve(name + ".log"));
        settings(port).forEach(server::with);
        started.push(server);
        return server;
    }

    /** Two servers that are one to the user, not yet set up. */
    Cluster cluster() throws IOException {
        return cluster(Map.of());
    }

    /** The same with further settings. */
    Cluster cluster(Map<String, Object> further) throws IOException {
        Cluster cluster = new Cluster(this, directory, further);
        started.push(cluster);
        return cluster;
    }

    /** What is different here from {@code server.env}. */
    Map<String, Object> settings(int port) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        // Hundreds of people of these programs are behind one address.
        settings.put("COVENANT_VISITORS_POSTS", 1_000_000);
        settings.putAll(Map.of(
                "COVENANT_HTTP_PORT",
                port,
                "COVENANT_ADMIN_PORT",
                PayaraServer.freePort(),
                "COVENANT_MAIL_PORT",
                mail.getSmtp().getPort(),
                "COVENANT_BASE_URL",
                "http://127.0.0.1:" + port,
                "COVENANT_DB_DRIVER",
                driver(),
                "COVENANT_DB_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "COVENANT_DB_USER",
                "postgres",
                "COVENANT_DB_PASSWORD",
                "postgres",
                "COVENANT_WAR",
                war));
        return settings;
    }

    /** Starts it with the application in it, and waits until that is deployed. */
    public void start(PayaraServer server) throws IOException, InterruptedException {
        start(server, "postgresql", "mail", "deploy");
    }

    /** Starts it with other command files, and waits until they are carried out. */
    public void start(PayaraServer server, String... commandFiles) throws IOException, InterruptedException {
        server.start(commandFiles);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!server.isConfigured()) {
            if (!server.isRunning() || System.nanoTime() > end) {
                throw new IllegalStateException("Payara is not up:\n" + server.endOfLog());
            }
            Thread.sleep(250);
        }
        if (!server.failures().isEmpty()) {
            throw new IllegalStateException("Payara could not be configured:\n" + String.join("\n", server.failures()));
        }
    }

    /**
     * Speaks HTTP/1.1, one request to a connection: over HTTP/2, to which it would move on by itself, many requests share
     * one, and all of them end when the server closes it.
     */
    public static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    public static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Looks into the database past the application. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** The database's server, to be harmed. */
    public PostgresServer databaseServer() throws SQLException, IOException {
        try (Connection connection = database()) {
            return PostgresServer.behind(connection, directory.resolve("postgresql.log"));
        }
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public GreenMail mail() {
        return mail;
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop a server: " + e);
            }
        }
    }
}
