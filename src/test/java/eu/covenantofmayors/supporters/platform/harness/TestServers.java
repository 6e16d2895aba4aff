package eu.covenantofmayors.supporters.platform.harness;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.covenantofmayors.supporters.reliability.SmtpRelay;
import eu.covenantofmayors.supporters.reliability.SmtpRelay.Fate;
import eu.covenantofmayors.supporters.run.PayaraServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What surrounds the application in its tests: PostgreSQL, a mail server, Payara. They are started once before the first
 * test and stopped after the last, and only where Failsafe says so by the system property {@code test.server}.
 *
 * <p>{@code -Dtest.db.url=jdbc:postgresql://HOST:PORT/postgres -Dtest.db.user=… -Dtest.db.password=…} names a PostgreSQL
 * to be used in place of the embedded one, for machines on which that cannot run. Its user has to be a superuser: each JVM
 * that runs tests creates a database {@code covenant_test_N} of its own there, and replaces one that an earlier run has left.
 */
public final class TestServers implements LauncherSessionListener {

    /** No zone has this name. */
    public static final String WRONG_ZONE = "Europe/Bruxelles";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();
    private static final AtomicBoolean CUT = new AtomicBoolean();

    private static GreenMail mail;
    private static Institution institution;
    private static Clamd clamd;
    private static URI address;
    private static String databaseUrl;
    private static Path log;
    private static Path serverLog;
    private static Path backupStamp;

    /** The mail server that the application delivers to. Known to the test's own JVM, not inside Payara. */
    public static GreenMail mail() {
        return mail;
    }

    /** The line to the mail server is cut when the next mail has been said but for its end. */
    public static void cutNextMail() {
        CUT.set(true);
    }

    /** Where people sign in who belong to an institution. Known to the test's own JVM, not inside Payara. */
    public static Institution institution() {
        return institution;
    }

    /** Who looks at files that are handed in. Known to the test's own JVM, not inside Payara. */
    public static Clamd clamd() {
        return clamd;
    }

    /** Puts a report of an undeliverable mail into the mailbox from which the application reads them. */
    public static void bounce(String report) throws MessagingException {
        mail.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))));
    }

    /** JDBC address of the application's database. Known to the test's own JVM, not inside Payara. */
    static String databaseUrl() {
        return databaseUrl;
    }

    static String databaseUser() {
        return System.getProperty("test.db.user", "postgres");
    }

    static String databasePassword() {
        return System.getProperty("test.db.password", "postgres");
    }

    /** Where the application answers, with a slash at the end; null where no server runs. */
    public static URI address() {
        return address;
    }

    /** What Payara writes: its log. Known to the test's own JVM, not inside Payara. */
    public static Path log() {
        return log;
    }

    /** The log in Payara's own folder, as a collector reads it. Known to the test's own JVM, not inside Payara. */
    public static Path serverLog() {
        return serverLog;
    }

    /** The file by whose age the application knows the last backup; tests make it. Known to the test's own JVM, not inside Payara. */
    public static Path backupStamp() {
        return backupStamp;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("test.server") == null || !STARTED.isEmpty()) {
            return;
        }
        // Failsafe may open several sessions in one JVM; the servers serve them all, so they stop with the JVM.
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stop, "stop the test servers"));
        try {
            start();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("The servers for the tests did not start: " + e.getMessage(), e);
        }
    }

    private static void start() throws Exception {
        long start = System.nanoTime();
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(PayaraServer.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(PayaraServer.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        // A user by configuration is there again when a test has stopped the server and started it.
        mail.withConfiguration(GreenMailConfiguration.aConfig().withUser("bounces@test.example", "bounces", "bounces"));
        mail.start();
        STARTED.push(mail::stop);

        SmtpRelay line =
                new SmtpRelay(mail.getSmtp().getPort(), () -> CUT.getAndSet(false) ? Fate.CUT_BEFORE : Fate.PASSES);
        STARTED.push(line);

        institution = new Institution();
        STARTED.push(institution);
        clamd = new Clamd();
        STARTED.push(clamd);

        Path directory = Path.of(System.getProperty("test.directory"));
        String fork = System.getProperty("test.fork", "1");
        int port = PayaraServer.freePort();
        int adminPort = PayaraServer.freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        backupStamp = directory.resolve("backup-" + fork).toAbsolutePath();
        serverLog = directory.resolve("domains/test-" + fork + "/logs/server.log");
        PayaraServer server = new PayaraServer(
                        Path.of(System.getProperty("test.server")),
                        Path.of("server-config/payara"),
                        directory.resolve("domains/test-" + fork),
                        directory.resolve("payara-it-" + fork + ".log"))
                .shortLived()
                .with("COVENANT_HTTP_PORT", port)
                .with("COVENANT_ADMIN_PORT", adminPort)
                .with("COVENANT_MAIL_PORT", line.port())
                .with(
                        "COVENANT_MAIL_BOUNCES",
                        "imap://bounces:bounces@127.0.0.1:" + mail.getImap().getPort())
                .with("COVENANT_BASE_URL", "http://127.0.0.1:" + port)
                .with("COVENANT_ADMINISTRATOR", "admin@test.example")
                .with("COVENANT_OPENID_ISSUER", institution.issuer())
                .with("COVENANT_OPENID_SECRET", Institution.SECRET)
                .with("COVENANT_LDAP_URL", institution.ldap())
                .with("COVENANT_LDAP_BASE", institution.base())
                .with("COVENANT_LDAP_USER", Institution.SERVICE)
                .with("COVENANT_LDAP_PASSWORD", Institution.SECRET)
                .with("COVENANT_LDAP_GROUP_FILTER", "(&(objectClass=groupOfNames)(member={0}))")
                .with("COVENANT_BACKUP_STAMP", backupStamp)
                .with("COVENANT_CLAMAV", clamd.address())
                .with("COVENANT_GROUPS_OFFICE", "como-office; como-helpdesk")
                .with("COVENANT_GROUPS_ADMIN", "como-admin")
                // All tests come from one address, and some pretend that a proxy has brought them.
                .with("COVENANT_VISITORS_POSTS", 5000)
                // The machine is busier than an institution's: a slow answer of the database is no fault of a test.
                .with("COVENANT_DATABASE_TIMEOUT", 30_000)
                // What a password hash costs protects nobody here, and the tests sign in hundreds of times.
                .with("COVENANT_PASSWORDS_ITERATIONS", 1024)
                .with("COVENANT_PROXIES", "127.0.0.1")
                // As an operator mistypes it: the default, which all tests expect, is used instead, and /admin/state
                // says so.
                .with("COVENANT_ZONE", WRONG_ZONE)
                .with("COVENANT_DB_DRIVER", jarOf(org.postgresql.Driver.class));
        configureDatabase(server, fork);
        STARTED.push(server);
        log = server.log();
        server.start("postgresql", "mail");
        await(server);
        System.setProperty("test.http.port", String.valueOf(port));
        System.setProperty("test.admin.port", String.valueOf(adminPort));
        System.out.printf(
                "PostgreSQL, mail and Payara run after %d s; Payara's log: %s%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds(), server.log());
    }

    private static void configureDatabase(PayaraServer server, String fork) throws IOException, SQLException {
        String url = System.getProperty("test.db.url");
        if (url == null) {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The data live for one run of the tests: nothing is gained by waiting for the disk.
                    .setServerConfig("fsync", "off")
                    .start();
            STARTED.push(postgres);
            url = postgres.getJdbcUrl(databaseUser(), "postgres");
        } else {
            url = createDatabase(url, "covenant_test_" + fork);
        }
        databaseUrl = url;
        server.with("COVENANT_DB_URL", url)
                .with("COVENANT_DB_USER", databaseUser())
                .with("COVENANT_DB_PASSWORD", databasePassword());
    }

    /** Creates it empty beside the database that the address names; returns its address. */
    private static String createDatabase(String url, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, databaseUser(), databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " template template0");
        }
        return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + name + "$1");
    }

    private static void await(PayaraServer server) throws InterruptedException {
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

    private static synchronized void stop() {
        while (!STARTED.isEmpty()) {
            try {
                STARTED.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop a test server: " + e);
            }
        }
    }

    static Path jarOf(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
