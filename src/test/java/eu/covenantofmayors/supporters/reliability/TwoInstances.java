package eu.covenantofmayors.supporters.reliability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Chromium;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Two instances over one database, set up as {@code server-config/cluster} says. At each moment of five hundred networks a
 * hundred sweeps run at once, fifty on each instance; first taking turns, and then with the turn taken away from whoever has it,
 * again and again, so that all of them work at the same rows. What has happened must have happened once. Then somebody works
 * on while the instance is killed that has served them.
 */
public final class TwoInstances {
    private static final int NETWORKS = 500;
    private static final int SWEEPS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A case tells of itself, and that a report is overdue is told by the reminder of the same day. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("CASE", "OVERDUE");

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final HttpClient client = Installation.client().build();

    private final List<String> violations = new ArrayList<>();
    private final Installation installation;
    private final Cluster cluster;

    private TwoInstances(Installation installation, Cluster cluster) {
        this.installation = installation;
        this.cluster = cluster;
    }

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.WARNING);
        try (Installation installation = new Installation()) {
            Cluster cluster = installation.cluster();
            long begun = System.nanoTime();
            cluster.setUp();
            System.out.printf("set up after %d s%n", seconds(begun));
            TwoInstances program = new TwoInstances(installation, cluster);
            try {
                program.run();
            } catch (Exception e) {
                program.violations.add("broke off: " + e);
            }
            program.violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
            System.out.println(program.violations.isEmpty() ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(program.violations.isEmpty() ? 0 : 1);
        }
    }

    private void run() throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            // Somebody to be told about cases.
            get(1, "/test/supporter?state=active");
            sessions();
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            new Population(NETWORKS, LocalDate.of(2020, 1, 1), "DUE_SOON", today, "date '" + today + "'", "due + 1")
                    .settle(sql);
            boolean turns = true;
            for (LocalDate moment = next(sql); moment != null; moment = next(sql)) {
                cross(sql, moment, turns);
                turns = !turns;
            }
            check(sql);
            checkMails(sql);
        }
    }

    /** Null when nothing is due any more within four months. */
    private static LocalDate next(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select min(next_moment) from feedback_period where id >= "
                + Population.FIRST_PERIOD
                + " and next_moment < current_date + 120")) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** The moment comes for all networks at once, while nobody looks; then all look at once. */
    private void cross(Statement sql, LocalDate moment, boolean turns) throws Exception {
        Instant noon = moment.atTime(12, 0).toInstant(ZoneOffset.UTC);
        // The timers sweep with each minute, and are welcome to join in; but not while one instance lives in another
        // day.
        sql.execute("update sweep_turn set leased_until = '" + noon.plus(Duration.ofDays(1))
                + "', started_at = '2000-01-01'");
        get(1, "/test/clock?at=" + noon);
        get(2, "/test/clock?at=" + noon);
        sql.execute("update sweep_turn set leased_until = null");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(SWEEPS + 1);
        long begun = System.nanoTime();
        Future<Integer> taken = threads.submit(() -> turns ? 0 : takeTurnsAway(over));
        List<Future<Integer>> sweeps = new ArrayList<>();
        for (int i = 0; i < SWEEPS; i++) {
            int instance = 1 + i % 2;
            sweeps.add(threads.submit(
                    () -> Integer.parseInt(get(instance, "/test/sweep").split(" ")[0])));
        }
        int moved = 0;
        int busy = 0;
        for (Future<Integer> sweep : sweeps) {
            moved += sweep.get();
            busy += sweep.get() > 0 ? 1 : 0;
        }
        over.set(true);
        System.out.printf(
                "%s, %s: %d sweeps in %d s, %d of them have found work, with %d periods%s%n",
                moment,
                turns ? "taking turns" : "all at once",
                SWEEPS,
                seconds(begun),
                busy,
                moved,
                turns ? "" : ", the turn was taken away " + taken.get() + " times");
        threads.shutdown();
        // What has failed because another one was first is tried again by the next sweep.
        sql.execute("update sweep_turn set leased_until = null");
        get(1, "/test/sweep");
    }

    private int takeTurnsAway(AtomicBoolean over) throws SQLException, InterruptedException {
        int times = 0;
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            while (!over.get()) {
                times += sql.executeUpdate("update sweep_turn set leased_until = null where leased_until is not null");
                Thread.sleep(1);
            }
        }
        return times;
    }

    private void check(Statement sql) throws SQLException {
        String ours = ".period_id >= " + Population.FIRST_PERIOD;
        List<String> rules = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select distinct rule, due from feedback_ledger l where l" + ours
                + " and not stale order by due, rule")) {
            while (rows.next()) {
                rules.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        for (String event : rules) {
            String rule = event.split(" ")[0];
            String due = event.split(" ")[1];
            expect(
                    sql,
                    NETWORKS,
                    event + ", transitions",
                    "feedback_ledger l where l" + ours + " and rule = '" + rule + "'");
            expect(
                    sql,
                    NETWORKS,
                    event + ", audit entries",
                    "audit_entry a join feedback_period p on a.subject = 'period:' || p.id where p.id >= "
                            + Population.FIRST_PERIOD + " and a.action = 'DeadlineReached' and a.detail like '" + rule
                            + ",%'");
            expect(
                    sql,
                    TOLD_OTHERWISE.contains(rule) ? 0 : NETWORKS,
                    event + ", mails",
                    "outbox_message where recipient like '%@population.example' and message_key like 'period:%:" + rule
                            + ":" + due + ":%'");
        }
        expect(sql, NETWORKS, "cases", "suspension_case where supporter_id >= " + Population.FIRST_SUPPORTER);
        expect(
                sql,
                0,
                "periods left behind",
                "feedback_period where id >= " + Population.FIRST_PERIOD + " and next_moment < current_date + 120");
    }

    private void checkMails(Statement sql) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(sql, "outbox_message where status = 'WAITING' and not digest") > 0 && System.nanoTime() < end) {
            Thread.sleep(2000);
        }
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage mail : installation.mail().getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().endsWith("@population.example")) {
                arrived.merge(mail.getMessageID(), 1, Integer::sum);
            }
        }
        long told = number(sql, "outbox_message where recipient like '%@population.example'");
        expect(told, arrived.size(), "mails that arrived");
        expect(0, arrived.values().stream().filter(times -> times > 1).count(), "mails that arrived more than once");
    }

    /** Somebody signs in, is served by one instance, by the other when that is gone, and by the first when it is back. */
    private void sessions() throws Exception {
        Optional<Browser> chromium = Chromium.start();
        if (chromium.isEmpty()) {
            violations.add("there is no Chromium to try sessions with");
            return;
        }
        String manager = get(1, "/test/supporter?state=active").split(" ")[2];
        Page page = chromium.orElseThrow()
                .newContext(new Browser.NewContextOptions().setBaseURL(cluster.address()))
                .newPage();
        try {
            BrowserTest.signIn(page, manager);
            write(page, "Begun on the first");
            cluster.kill(1);
            save(page, "Begun on the first");
            write(page, "Begun on the second");
            long begun = System.nanoTime();
            startAgain(1);
            System.out.printf("killed and started again after %d s%n", seconds(begun));
            cluster.kill(2);
            save(page, "Begun on the second");
            System.out.println("somebody has worked on while each of the instances was killed once");
        } catch (AssertionError | com.microsoft.playwright.PlaywrightException e) {
            violations.add("a session did not survive: " + e.getMessage() + "\n" + page.url() + "\n"
                    + page.locator("body").innerText());
        } finally {
            startAgain(1);
            startAgain(2);
        }
    }

    /** The server is up before the application is. */
    private void startAgain(int instance) throws Exception {
        cluster.startAgain(instance);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                get(instance, "/en/");
                return;
            } catch (IOException | ExecutionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void write(Page page, String title) {
        page.navigate("/workspace/commitment/");
        page.locator("a[href*='commitment=EXCHANGE']").click();
        page.fill("[id='action:title']", title);
        page.fill("[id='action:date']", "2026-01-15");
    }

    private static void save(Page page, String title) {
        page.click("[id='action:save']");
        assertThat(page.locator("text=" + title)).hasCount(1);
    }

    private void expect(Statement sql, long expected, String what, String from) throws SQLException {
        expect(expected, number(sql, from), what);
    }

    private void expect(long expected, long found, String what) {
        System.out.printf("%s: %d%n", what, found);
        if (expected != found) {
            violations.add(what + ": " + found + " in place of " + expected);
        }
    }

    private static long number(Statement sql, String from) throws SQLException {
        try (ResultSet row = sql.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private String get(int instance, String path) throws IOException, InterruptedException, ExecutionException {
        HttpRequest request = HttpRequest.newBuilder(
                        Installation.address(cluster.port(instance)).resolve(path))
                .timeout(Duration.ofMinutes(4))
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException("no answer from " + request.uri() + " within " + seconds(begun) + " s", e);
        }
        if (response.statusCode() != 200) {
            throw new ExecutionException(path + " answered " + response.statusCode(), null);
        }
        return response.body();
    }
}
