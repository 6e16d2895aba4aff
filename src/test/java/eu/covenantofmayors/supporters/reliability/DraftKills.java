package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five hundred savings of drafts at the same time, again and again: in turn each in a report of its own, and by five
 * colleagues in different fields of each report. In most rounds Payara or PostgreSQL is killed meanwhile. Whatever was
 * acknowledged must be there, unless something later has taken its place. {@code -Dkills=20}, {@code -Dseed=}.
 */
public final class DraftKills {
    private static final int SAVINGS = 500;
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final List<String> FIELDS = List.of("media", "synergies", "difficulties", "needs", "next_plans");
    private static final List<String> NAMES = List.of("media", "synergies", "difficulties", "needs", "nextPlans");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client = Installation.client().build();
    private final Installation installation;
    private final int port;
    private final Random random;

    /** By report and field: the last round of which saving was tried, and the last of which it was acknowledged. */
    private final int[][] tried = new int[SAVINGS][FIELDS.size()];

    private final int[][] acknowledged = new int[SAVINGS][FIELDS.size()];
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private DraftKills(Installation installation, int port, long seed) {
        this.installation = installation;
        this.port = port;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            PayaraServer payara = installation.server("draft-kills", port);
            installation.start(payara);
            int lost = new DraftKills(installation, port, seed).run(payara, installation.databaseServer());
            System.out.println(lost == 0 ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(lost == 0 ? 0 : 1);
        }
    }

    private int run(PayaraServer payara, PostgresServer postgres) throws Exception {
        populate();
        round(1, true);
        report("undisturbed, each in a report of its own", round(2, true));
        report("undisturbed, five colleagues in each report", round(3, false));
        for (int kill = 1; kill <= KILLS; kill++) {
            int round = 3 + kill;
            CompletableFuture<long[]> savings = CompletableFuture.supplyAsync(() -> round(round, round % 2 == 0));
            Thread.sleep(random.nextInt(700));
            boolean payaras = kill % 3 != 0;
            if (payaras) {
                payara.kill();
                payara.startAgain();
            } else {
                postgres.kill();
                postgres.start();
            }
            savings.join();
            awaitSite();
            System.out.printf(
                    "%d: %s killed; %d savings acknowledged, %d failed%n",
                    kill, payaras ? "Payara" : "PostgreSQL", acknowledgements.get(), failures.get());
        }
        return lost();
    }

    private void populate() throws SQLException, IOException, InterruptedException {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        ask("/test/supporter?state=active");
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            new Population(
                            SAVINGS,
                            LocalDate.of(2020, 1, 1),
                            "DUE_SOON",
                            today,
                            "date '" + today + "' + 1 + i % 20",
                            "date '" + today + "' + 1")
                    .settle(sql);
        }
    }

    /**
     * Five hundred at once.
     *
     * @return how long each that was acknowledged took, in nanoseconds
     */
    private long[] round(int round, boolean apart) {
        List<CompletableFuture<Long>> savings = new ArrayList<>();
        for (int i = 0; i < SAVINGS; i++) {
            int report = apart ? i : i / FIELDS.size();
            int field = apart ? 0 : i % FIELDS.size();
            tried[report][field] = round;
            String path = "/test/draft?period=" + (Population.FIRST_PERIOD + report) + "&as="
                    + Population.manager(report + 1) + "&field=" + NAMES.get(field) + "&text=round-" + round
                    + "&seen=round-" + acknowledged[report][field];
            long begun = System.nanoTime();
            savings.add(client.sendAsync(request(path), HttpResponse.BodyHandlers.ofString())
                    .handle((answer, failure) -> {
                        if (failure != null || answer.statusCode() != 200) {
                            failures.incrementAndGet();
                            return 0L;
                        }
                        acknowledged[report][field] = round;
                        acknowledgements.incrementAndGet();
                        return System.nanoTime() - begun;
                    }));
        }
        return savings.stream()
                .mapToLong(CompletableFuture::join)
                .filter(time -> time > 0)
                .toArray();
    }

    private static void report(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s: %d of %d acknowledged, median %d ms, the slowest %d ms%n",
                what,
                times.length,
                SAVINGS,
                TimeUnit.NANOSECONDS.toMillis(times[times.length / 2]),
                TimeUnit.NANOSECONDS.toMillis(times[times.length - 1]));
    }

    private int lost() throws SQLException {
        int lost = 0;
        int checked = 0;
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select p.id, " + String.join(", ", FIELDS)
                        + " from feedback_period p join feedback_report r on r.id = p.report_id where p.id between "
                        + Population.FIRST_PERIOD + " and " + (Population.FIRST_PERIOD + SAVINGS - 1))) {
            while (rows.next()) {
                int report = (int) (rows.getLong(1) - Population.FIRST_PERIOD);
                for (int field = 0; field < FIELDS.size(); field++) {
                    String stored = rows.getString(2 + field);
                    int round = stored == null ? 0 : Integer.parseInt(stored.substring("round-".length()));
                    checked++;
                    if (round < acknowledged[report][field] || round > tried[report][field]) {
                        lost++;
                        System.out.printf(
                                "VIOLATION: report %d, %s: %s in place of round %d%n",
                                report, FIELDS.get(field), stored, acknowledged[report][field]);
                    }
                }
            }
        }
        System.out.printf(
                "%d savings acknowledged, %d failed; %d fields looked at, %d acknowledged texts lost%n",
                acknowledgements.get(), failures.get(), checked, lost);
        return checked == SAVINGS * FIELDS.size() ? lost : 1;
    }

    private void awaitSite() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (ask("/en/") == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The site does not come back");
    }

    private int ask(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(Installation.address(port).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
    }
}
