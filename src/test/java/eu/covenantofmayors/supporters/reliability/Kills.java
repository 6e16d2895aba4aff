package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * A thousand networks file their reports while Payara and PostgreSQL are killed again and again, days pass, sweeps run and
 * mails go out. What was acknowledged must be there once, and nothing may be there that did not happen. The moments are
 * random, {@code -Dseed=}; {@code -Dkills=30}, of which two thirds are Payara's.
 */
public final class Kills {
    private static final int NETWORKS = Integer.getInteger("networks", 1000);
    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final int CLIENTS = 4;
    private static final Duration A_DAY_AND_A_HALF = Duration.ofHours(36);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final HttpClient client = Installation.client().build();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final List<String> violations = new ArrayList<>();
    private final Installation installation;
    private final int port;
    private final Random random;
    private volatile Instant now = Instant.now();

    private Kills(Installation installation, int port, long seed) {
        this.installation = installation;
        this.port = port;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.WARNING);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            PayaraServer payara = installation.server("kills", port);
            installation.start(payara);
            Kills program = new Kills(installation, port, seed);
            program.run(payara, installation.databaseServer());
            program.violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
            System.out.println(program.violations.isEmpty() ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(program.violations.isEmpty() ? 0 : 1);
        }
    }

    private void run(PayaraServer payara, PostgresServer postgres) throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            get("/test/supporter?state=active");
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            new Population(
                            NETWORKS,
                            LocalDate.of(2020, 1, 1),
                            "DUE_SOON",
                            today,
                            "date '" + today + "' + 1 + i % 20",
                            "date '" + today + "'")
                    .settle(sql);
        }
        moveClock(Duration.ZERO);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        for (int i = 0; i < NETWORKS; i++) {
            int network = i;
            clients.submit(() -> file(network));
        }
        ExecutorService time = Executors.newSingleThreadExecutor();
        time.submit(this::sweepAgainAndAgain);
        List<Boolean> kills = new ArrayList<>(Collections.nCopies(KILLS, true));
        Collections.fill(kills.subList(0, KILLS / 3), false);
        Collections.shuffle(kills, random);
        long begun = System.nanoTime();
        for (boolean payaras : kills) {
            Thread.sleep(2000 + random.nextInt(5000));
            moveClock(A_DAY_AND_A_HALF);
            Thread.sleep(random.nextInt(1500));
            if (payaras) {
                payara.kill();
                payara.startAgain();
            } else {
                postgres.kill();
                postgres.start();
            }
            long killed = System.nanoTime();
            awaitSite();
            done.incrementAndGet();
            System.out.printf(
                    "%d: %s killed, back after %d s, %d reports acknowledged%n",
                    done.get(), payaras ? "Payara" : "PostgreSQL", seconds(killed), acknowledged.size());
        }
        clients.shutdown();
        clients.awaitTermination(10, TimeUnit.MINUTES);
        System.out.printf(
                "%d kills in %d s; %d reports acknowledged, %d attempts failed%n",
                KILLS, seconds(begun), acknowledged.size(), failures.get());
        settle();
        time.shutdownNow();
        check();
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** Not before its share of the kills is done, so that there is filing at each of them; again until it is acknowledged. */
    private void file(int network) {
        long period = Population.FIRST_PERIOD + network;
        while (done.get() < (long) network * KILLS / NETWORKS) {
            pause(100);
        }
        while (!acknowledged.contains(period)) {
            try {
                if (ask("/test/file?period=" + period + "&as=" + Population.manager(network + 1))
                                .statusCode()
                        == 200) {
                    acknowledged.add(period);
                } else {
                    failures.incrementAndGet();
                    pause(300);
                }
            } catch (IOException | InterruptedException e) {
                failures.incrementAndGet();
                pause(300);
            }
        }
        pause(20);
    }

    /** Besides those of the timer, so that there is one at more of the kills. */
    private void sweepAgainAndAgain() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                ask("/test/sweep");
            } catch (IOException | InterruptedException e) {
                // it has just been killed
            }
            pause(700);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void moveClock(Duration by) throws IOException, InterruptedException {
        now = now.plus(by);
        get("/test/clock?at=" + now);
    }

    /** After its start a server knows nothing of the clock that was moved. */
    private void awaitSite() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (ask("/test/clock?at=" + now).statusCode() == 200
                        && ask("/en/").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The site does not come back");
    }

    /** Days pass until all dates are crossed, then minutes until all that was tried is tried again. */
    private void settle() throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            moveClock(Duration.ofDays(7));
            get("/test/sweep");
        }
        long waiting = 1;
        while (waiting > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
            Thread.sleep(2000);
            moveClock(Duration.ofMinutes(20));
            waiting = number("select count(*) from outbox_message where status = 'WAITING'");
        }
        System.out.printf("settled after %d s%n", seconds(begun));
    }

    private void check() throws SQLException {
        String ours = " between " + Population.FIRST_PERIOD + " and " + (Population.FIRST_PERIOD + NETWORKS - 1);
        expect(NETWORKS, acknowledged.size(), "acknowledged reports");
        expect(
                NETWORKS,
                "periods with exactly one report filed",
                "feedback_period p where id" + ours + " and state = 'SUBMITTED' and 1 = (select count(*) from"
                        + " feedback_history h where h.period_id = p.id and h.step = 'FeedbackStep.SUBMIT')"
                        + " and 6 = (select count(*) from feedback_part f where f.report_id = p.report_id)"
                        + " and 1 = (select count(*) from audit_entry a where a.subject = 'period:' || p.id"
                        + " and a.action = 'FeedbackMoved' and a.detail = 'SUBMIT')");
        expect(
                0,
                "orphans: reports without period",
                "feedback_report r where not exists (select 1 from feedback_period p where p.report_id = r.id)");
        expect(
                NETWORKS,
                "networks with exactly one period",
                "supporter s where slug like 'population-%' and 1 = (select count(*) from feedback_period p where"
                        + " p.supporter_id = s.id)");
        expect(
                0,
                "deadlines told twice in the audit trail",
                "(select subject, detail from audit_entry where action ="
                        + " 'DeadlineReached' group by subject, detail having count(*) > 1) x");
        // What is only recorded because something later has taken its place is told to nobody.
        expect(
                number("select count(*) from feedback_ledger where not stale"),
                "ledger rows with their audit entry",
                "feedback_ledger l where not stale and exists (select 1 from audit_entry a where a.action = 'DeadlineReached'"
                        + " and a.subject = 'period:' || l.period_id and a.detail = l.rule || ', due ' || l.due)");
        expect(
                number("select count(*) from feedback_ledger where not stale"),
                "audit entries of deadlines",
                "audit_entry where action = 'DeadlineReached'");
        expect(0, "mails not sent", "outbox_message where status <> 'SENT'");
        expect(
                0,
                "mails of deadlines that are not in the ledger",
                "outbox_message m where (message_key like 'period:%:REMINDER%' or message_key like 'period:%:MISSED%')"
                        + " and not exists (select 1 from feedback_ledger l where m.message_key like 'period:' ||"
                        + " l.period_id || ':' || l.rule || ':' || l.due || ':%')");
        for (String rule : List.of("OVERDUE", "MISSED")) {
            System.out.printf(
                    "%s: %d periods%n",
                    rule, number("select count(*) from feedback_ledger where rule = '" + rule + "'"));
        }
        checkMails();
    }

    private void checkMails() throws SQLException {
        Set<String> told = new TreeSet<>();
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select distinct message_id from outbox_message")) {
            while (rows.next()) {
                told.add(rows.getString(1));
            }
        }
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage mail : installation.mail().getReceivedMessages()) {
            try {
                arrived.merge(mail.getMessageID(), 1, Integer::sum);
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        Set<String> lost = new TreeSet<>(told);
        lost.removeAll(arrived.keySet());
        Set<String> invented = new TreeSet<>(arrived.keySet());
        invented.removeAll(told);
        expect(0, lost.size(), "mails lost");
        expect(0, invented.size(), "mails about what did not happen");
        System.out.printf(
                "%d mails, %d of them arrived more than once (%s)%n",
                told.size(),
                arrived.values().stream().filter(times -> times > 1).count(),
                arrived.values().stream()
                        .collect(Collectors.groupingBy(times -> times + " times", Collectors.counting())));
    }

    private void expect(long expected, String what, String from) throws SQLException {
        expect(expected, number("select count(*) from " + from), what);
    }

    private void expect(long expected, long found, String what) {
        System.out.printf("%s: %d%n", what, found);
        if (expected != found) {
            violations.add(what + ": " + found + " in place of " + expected);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void get(String path) throws IOException, InterruptedException {
        int status = ask(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(Installation.address(port).resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
