package eu.covenantofmayors.supporters.reliability;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.covenantofmayors.supporters.platform.harness.Keytool;
import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Ten ways to start badly: what a visitor sees, what the probe says, what the log says, and how it ends. Prints a row of the
 * table in {@code src/docs/reliability.md} for each. {@code -Dcases=database,password} runs some of them.
 */
public final class Starts {
    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final Duration LATE = Duration.ofSeconds(Integer.getInteger("late", 120));
    private static final String OPEN = "200";
    private static final String READY = "200 UP (database, ";
    private static final int REQUESTS_A_SECOND = 50;

    /** An entry of the log: its level, who has written it, and the text. The colours of a terminal may be around the first two. */
    private static final Pattern ENTRY = Pattern.compile(
            "\\|(SEVERE|WARNING)\\|[^|]*\\|(?:\\x1b\\[[\\d;]*m)?([^|]*)\\|[^|]*\\|\\s*(.*?)\\|#]", Pattern.DOTALL);

    private final Installation installation;
    private final int port;
    private final PayaraServer server;
    private StartObserver observer;

    /** One bad start; what it returns says how it has ended. */
    private interface Case {
        String run() throws Exception;
    }

    private Starts(Installation installation, String name) throws IOException {
        this.installation = installation;
        port = PayaraServer.freePort();
        server = installation.server("start-" + name, port);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(System.getProperty("cases", "").split(","));
        boolean good = true;
        try (Installation installation = new Installation()) {
            for (Map.Entry<String, String> named : names().entrySet()) {
                if (wanted.equals(List.of("")) || wanted.contains(named.getKey())) {
                    good &= new Starts(installation, named.getKey()).tell(named.getKey(), named.getValue());
                }
            }
            System.out.println(good ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(good ? 0 : 1);
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("database", "The database comes " + LATE.toSeconds() + " s late");
        names.put("password", "Wrong password of the database");
        names.put("values", "A wrong value of each kind, and an unknown name");
        names.put("driver", "The driver of the database is missing");
        names.put("disk", "The disk is full");
        names.put("logs", "The folder of the log cannot be written");
        names.put("mail", "The mail server is away");
        names.put("seal", "The seal's certificate has expired");
        names.put("port", "The port is taken");
        names.put("redeployment", "Deployed again under " + REQUESTS_A_SECOND + " requests a second");
        return names;
    }

    private boolean tell(String name, String title) throws Exception {
        Case bad = switch (name) {
            case "database" -> this::lateDatabase;
            case "password" -> this::wrongPassword;
            case "values" -> this::wrongValues;
            case "driver" -> this::missingDriver;
            case "disk" -> this::fullDisk;
            case "logs" -> this::unwritableLogs;
            case "mail" -> this::mailAway;
            case "seal" -> this::expiredSeal;
            case "port" -> this::portTaken;
            default -> this::redeployment;
        };
        String end;
        boolean good = true;
        try {
            end = bad.run();
        } catch (IllegalStateException e) {
            end = "NOT AS WANTED: " + e.getMessage();
            good = false;
        }
        System.out.printf("| %s | %s | %s | %s | %s |%n", title, observer.pages(), observer.probes(), log(), end);
        observer.close();
        server.close();
        return good;
    }

    private String lateDatabase() throws Exception {
        PostgresServer postgres = installation.databaseServer();
        postgres.stop();
        start();
        boolean closed = observer.awaitReady("503 DOWN (database", LONGEST_START);
        Thread.sleep(Math.max(0, LATE.toMillis() - observer.seconds() * 1000));
        postgres.start();
        long back = observer.seconds();
        require(closed, "the probe was never DOWN");
        require(observer.awaitPage(OPEN, Duration.ofMinutes(2)), "it does not open");
        long open = observer.seconds();
        require(observer.awaitReady(READY, Duration.ofMinutes(2)), "it is not ready");
        return "opens by itself " + (open - back) + " s after the database is there";
    }

    private String wrongPassword() throws Exception {
        execute("create role latecomer login password 'right'", "create database latecomer owner latecomer");
        Path rules = Path.of(value("show hba_file"));
        String before = Files.readString(rules);
        Files.writeString(rules, "host all latecomer 127.0.0.1/32 scram-sha-256\n" + before);
        execute("select pg_reload_conf()");
        server.with("COVENANT_DB_URL", installation.postgres().getJdbcUrl("latecomer", "latecomer"))
                .with("COVENANT_DB_USER", "latecomer")
                .with("COVENANT_DB_PASSWORD", "wrong");
        start();
        require(observer.awaitReady("503 DOWN (database: FATAL: password", LONGEST_START), "the probe names no cause");
        Thread.sleep(Duration.ofSeconds(30).toMillis());
        execute("alter role latecomer password 'wrong'");
        long mended = observer.seconds();
        require(observer.awaitPage(OPEN, Duration.ofMinutes(2)), "it does not open");
        return "opens by itself " + (observer.seconds() - mended) + " s after the database has this password";
    }

    private String wrongValues() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("COVENANT_SECOND_FACTOR_ROLES", "OFICE");
        wrong.put("COVENANT_ZONE", "Europe/Bruxelles");
        wrong.put("COVENANT_RETENTION_MAILS", "2years");
        wrong.put("COVENANT_CACHE_SECONDS", "abc");
        wrong.put("COVENANT_PROXIES", "proxy.example");
        wrong.put("COVENANT_CLAMAV", "clamd");
        wrong.put("COVENANT_MAIL_BOUNCES", "mail.example");
        wrong.put("COVENANT_HELPDESK_ADDRESS", "the helpdesk");
        wrong.put("COVENANT_OPENID_VOUCHES", "si");
        wrong.put("COVENANT_LDAP_FILTER", "(mail={0}");
        wrong.put("COVENANT_PASSWORDS_BREACHED", "/nowhere/pwned.txt");
        wrong.put("COVENANT_OPENID_STRNG", "mfa");
        wrong.forEach(server::with);
        start();
        require(observer.awaitPage(OPEN, LONGEST_START), "it does not open");
        long lines = entries("SEVERE").stream()
                .filter(entry -> entry.contains("The setting "))
                .count();
        require(lines == wrong.size(), lines + " lines for " + wrong.size() + " wrong settings");
        String state = state();
        long shown = Pattern.compile("<li><code>covenant|<li><code>COVENANT")
                .matcher(state)
                .results()
                .count();
        require(shown == wrong.size(), "/admin/state shows " + shown);
        return "open; " + lines + " lines for " + wrong.size()
                + " settings, each shown in /admin/state; officers are asked for a second factor";
    }

    /** What an administrator sees there, who has to show a code although no right role is set. */
    private String state() throws Exception {
        HttpClient client = Installation.client()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        get(client, "test/supporter?state=active");
        String officer = get(client, "test/code").body();
        HttpResponse<String> asked = post(client, "sign-in", FacesForm.signIn(officer, SupporterSetting.PASSWORD));
        require(asked.uri().getPath().equals("/sign-in/setup"), "an officer gets to " + asked.uri());
        post(client, "sign-in", FacesForm.signIn(SupporterSetting.ADMINISTRATOR, SupporterSetting.PASSWORD));
        String code =
                get(client, "test/code?email=" + SupporterSetting.ADMINISTRATOR).body();
        post(client, "sign-in/code", Map.of("step", "step", "step:code", code, "step:go", "x"));
        HttpResponse<String> state = get(client, "admin/state");
        require(state.statusCode() == 200, "/admin/state answers " + state.statusCode());
        return state.body();
    }

    private String missingDriver() throws Exception {
        Path driver =
                Path.of(installation.settings(port).get("COVENANT_DB_DRIVER").toString());
        server.with("COVENANT_DB_DRIVER", "/nowhere/postgresql.jar");
        start();
        require(observer.awaitReady("503 DOWN (database", LONGEST_START), "the probe was never DOWN");
        Thread.sleep(Duration.ofSeconds(10).toMillis());
        String failed = String.valueOf(server.failures().size());
        server.close();
        Files.copy(driver, server.domain().resolve("lib").resolve(driver.getFileName()));
        server.startAgain();
        require(observer.awaitPage(OPEN, LONGEST_START), "it does not open");
        return failed + " boot command failed; open after the driver was added and the server restarted";
    }

    /** The domain lies on a disk of its own, which is full before all of the server is unpacked. */
    private String fullDisk() throws Exception {
        server.through(
                "unshare",
                "-m",
                "sh",
                "-c",
                "cp -a \"$0\" \"$0.copy\" && mount -t tmpfs -o size=90m none \"$0\" && cp -a \"$0.copy/.\" \"$0\" && exec \"$@\"",
                server.domain().toString());
        start();
        awaitConfigured();
        require(!server.isRunning() || !server.failures().isEmpty(), "nothing failed");
        awaitLog("No space left on device");
        String failed =
                server.isRunning() ? "the deployment fails" : "the process ends with an error, which systemd sees";
        server.close();
        server.through();
        installation.start(server);
        require(observer.awaitPage(OPEN, LONGEST_START), "it does not open");
        return failed + "; the log says: No space left on device; open when it is started again with room on the disk";
    }

    private String unwritableLogs() throws Exception {
        server.through(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mkdir -p \"$0\" && mount -t tmpfs -o ro none \"$0\" && exec \"$@\"",
                server.domain().resolve("logs").toString());
        start();
        awaitConfigured();
        require(!server.failures().isEmpty(), "the application is deployed");
        require(observer.awaitPage("404", LONGEST_START), "the server lets nobody in");
        server.close();
        server.through();
        installation.start(server);
        require(observer.awaitPage(OPEN, LONGEST_START), "it does not open");
        return "the server starts no web container, so the deployment fails; open when it is started with a folder that it can write";
    }

    private String mailAway() throws Exception {
        int smtp = PayaraServer.freePort();
        server.with("COVENANT_MAIL_PORT", smtp);
        start();
        require(observer.awaitReady(READY, LONGEST_START), "it is not ready");
        HttpClient client = Installation.client().build();
        get(client, "test/mail?key=away:1&to=reader@start.example&name=Network");
        awaitLog("The mail server cannot be reached");
        GreenMail mail = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        long back = observer.seconds();
        boolean came = mail.waitForIncomingEmail(TimeUnit.MINUTES.toMillis(3), 1);
        mail.stop();
        require(came, "the mail does not come");
        return "open and ready; the mail waits and goes out " + (observer.seconds() - back)
                + " s after the mail server is there";
    }

    private String expiredSeal() throws Exception {
        Path store = server.domain().resolveSibling("expired.p12");
        Files.createDirectories(store.getParent());
        Files.deleteIfExists(store);
        Keytool.generate(
                store,
                "secret",
                "-alias",
                "seal",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=Expired",
                "-startdate",
                "-3y",
                "-validity",
                "365");
        server.with("COVENANT_SEAL_KEYSTORE", store.toAbsolutePath()).with("COVENANT_SEAL_PASSWORD", "secret");
        start();
        require(observer.awaitReady(READY, LONGEST_START), "it is not ready");
        require(entries("SEVERE").stream().anyMatch(entry -> entry.contains("certificate was valid until")), "no line");
        return "open; nothing is sealed until there is another seal and a restart";
    }

    private String portTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            start();
            long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
            while (server.isRunning() && !server.isConfigured() && System.nanoTime() < end) {
                Thread.sleep(500);
            }
        }
        String state = server.isRunning() ? "the server runs on without this port" : "the server gives up";
        server.close();
        installation.start(server);
        require(observer.awaitPage(OPEN, LONGEST_START), "it does not open");
        return state + "; open when it is started again with the port free";
    }

    private String redeployment() throws Exception {
        int administration = PayaraServer.freePort();
        server.with("COVENANT_ADMIN_PORT", administration);
        start();
        require(observer.awaitReady(READY, LONGEST_START), "it is not ready");
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        HttpClient client = Installation.client().build();
        ScheduledExecutorService load = Executors.newScheduledThreadPool(1);
        load.scheduleAtFixedRate(() -> ask(client, answers), 0, 1000 / REQUESTS_A_SECOND, TimeUnit.MILLISECONDS);
        Thread.sleep(Duration.ofSeconds(5).toMillis());
        redeploy(administration);
        boolean open = observer.awaitPage(OPEN, LONGEST_START);
        Thread.sleep(Duration.ofSeconds(5).toMillis());
        load.shutdownNow();
        require(open, "it does not open");
        Map<String, Integer> counted = new TreeMap<>(answers);
        require(counted.keySet().stream().noneMatch(answer -> answer.contains("server's own")), counted.toString());
        return "open again; answers: " + counted;
    }

    private void ask(HttpClient client, Map<String, Integer> answers) {
        client.sendAsync(
                        HttpRequest.newBuilder(Installation.address(port).resolve("en/"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) ->
                        failure == null ? StartObserver.page(response.statusCode(), response.body()) : "no connection")
                .thenAccept(answer -> answers.merge(answer, 1, Integer::sum));
    }

    /** By the very commands of {@code deploy.asadmin}. */
    private void redeploy(int administration) throws Exception {
        String war = installation.settings(port).get("COVENANT_WAR").toString();
        for (String line : Files.readAllLines(Path.of("server-config/payara/deploy.asadmin"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("test.server"), "glassfish/lib/client/appserver-cli.jar")
                                .toString(),
                        "--port",
                        String.valueOf(administration)));
                command.addAll(List.of(line.replace(
                                "${ENV=COVENANT_WAR}",
                                Path.of(war).toAbsolutePath().toString())
                        .split(" +")));
                int status = new ProcessBuilder(command).inheritIO().start().waitFor();
                require(status == 0, line + " ends with " + status);
            }
        }
    }

    private void start() throws IOException {
        observer = new StartObserver(port);
        server.start("postgresql", "mail", "deploy");
    }

    private void awaitConfigured() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!server.isConfigured() && server.isRunning() && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }

    private void awaitLog(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Files.readString(server.log()).contains(text)) {
            require(System.nanoTime() < end, "the log does not say: " + text);
            Thread.sleep(500);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Our own entries of this level, and the first line of each of the server's. */
    private List<String> entries(String level) throws IOException {
        String log = new String(Files.readAllBytes(server.log()), StandardCharsets.UTF_8);
        return ENTRY.matcher(log)
                .results()
                .filter(entry -> entry.group(1).equals(level))
                .map(entry -> (entry.group(2).startsWith("eu.covenant") ? "" : "server: ")
                        + entry.group(3).lines().findFirst().orElse(""))
                .toList();
    }

    /** What is SEVERE, each text once, however often it comes. */
    private String log() throws IOException {
        Map<String, Integer> counted = new LinkedHashMap<>();
        entries("SEVERE")
                .forEach(entry -> counted.merge(entry.replaceAll("since \\d+ s", "since … s"), 1, Integer::sum));
        return counted.isEmpty()
                ? "nothing SEVERE"
                : String.join(
                        "; ",
                        counted.entrySet().stream()
                                .map(entry -> entry.getValue() + " × " + entry.getKey())
                                .toList());
    }

    private void execute(String... statements) throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private String value(String query) throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient client, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = FacesForm.filledIn(get(client, path).body(), fields);
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return Installation.address(port).resolve(path);
    }
}
