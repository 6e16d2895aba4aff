package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A server that was down for an hour, a day and forty days, across both changes of the clock and 29 February, ends in the
 * same state as one that was never down. Two lives of the same networks are compared after each outage:
 *
 * <ul>
 *   <li>never down: one server from the first to the last day, swept each midnight, in the time of an outage also just before and
 *       at noon. For speed its
 *       {@code MovableClock} is moved; the application knows no other clock, and time stands still during a step.
 *   <li>down: begins with a copy of the other's database at the moment of the first outage, which is what a server leaves
 *       that is killed then. A server is started on it under libfaketime, by the real timer sweeps, and is killed; is
 *       started again a day later, and again after forty days. PostgreSQL keeps the real time.
 * </ul>
 *
 * {@code -Dseed=}, {@code -Dstretch=} for one of the outages alone, such as {@code "winter time"}; needs Debian's package
 * {@code faketime}.
 */
public final class Clocks {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String NEVER_DOWN = "postgres";

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.icegreen.greenmail"), Logger.getLogger("io.zonky"), Logger.getLogger(""));

    private final HttpClient client = Installation.client().build();
    private final List<Stretch> stretches = Stretch.named(System.getProperty("stretch"));
    private final Map<String, Long> networks = new HashMap<>();
    private final Map<Instant, EndState> neverDown = new HashMap<>();
    private final Installation installation;
    private final FakedClock clock;
    private final int port;
    private int comparisons;
    private int differences;
    private int steps;
    private Instant now;

    private Clocks(Installation installation, FakedClock clock, int port) {
        this.installation = installation;
        this.clock = clock;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        long seed = Long.getLong("seed", 20270328);
        System.out.println("-Dseed=" + seed);
        Optional<FakedClock> clock = FakedClock.find();
        if (clock.isEmpty()) {
            System.out.println("There is no libfaketime here: install Debian's package faketime, or name the library by"
                    + " -Dfaketime=PATH. Nothing was tried.");
            Runtime.getRuntime().halt(2);
        }
        try (Installation installation = new Installation()) {
            Clocks program = new Clocks(installation, clock.orElseThrow(), PayaraServer.freePort());
            program.liveWithoutOutage(seed);
            program.liveWithOutages();
            System.out.printf(
                    "%d networks, %d steps of the clock, %d comparisons, %d differences%n",
                    program.networks.size(), program.steps, program.comparisons, program.differences);
            System.out.println(program.differences == 0 ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(program.differences == 0 ? 0 : 1);
        }
    }

    private void liveWithoutOutage(long seed) throws Exception {
        long begun = System.nanoTime();
        PayaraServer payara = installation.server("never-down", port);
        installation.start(payara);
        List<Stretch.Deed> deeds = new ArrayList<>();
        stretches.forEach(stretch -> deeds.addAll(stretch.deeds(seed)));
        deeds.sort(Comparator.comparing(Stretch.Deed::at));
        now = deeds.get(0).at();
        for (Stretch stretch : stretches) {
            for (Stretch.Deed deed : deeds) {
                if (deed.at().isBefore(stretch.down()) && !deed.at().isBefore(now)) {
                    sweepUntil(deed.at(), false);
                    carryOut(deed);
                }
            }
            if (stretch.setsPolicy()) {
                ask("/test/deed?do=POLICY&from=" + stretch.day().plusDays(11));
            }
            sweepUntil(stretch.down(), false);
            copyDatabase(stretch);
            Instant since = stretch.down();
            for (Instant start : stretch.starts()) {
                sweepUntil(start, true);
                try (Connection connection = installation.database()) {
                    neverDown.put(start, EndState.of(connection, since));
                }
                since = start;
            }
        }
        payara.kill();
        System.out.printf("Never down: %s to %s, %d steps, %d s%n", deeds.get(0).at(), now, steps, seconds(begun));
    }

    private void carryOut(Stretch.Deed deed) throws Exception {
        if (deed.what().equals("JOIN")) {
            String name = URLEncoder.encode(deed.network(), StandardCharsets.UTF_8);
            networks.put(
                    deed.network(), Long.valueOf(ask("/test/deed?do=JOIN&name=" + name + "&agreed=" + deed.agreed())));
        } else {
            ask("/test/deed?do=" + deed.what() + "&network=" + networks.get(deed.network()));
        }
    }

    /** Each midnight in Brussels, in the time of an outage also the second before and noon, and at last the moment itself. */
    private void sweepUntil(Instant moment, boolean closely) throws Exception {
        TreeSet<Instant> moments = new TreeSet<>(List.of(moment));
        LocalDate last = LocalDate.ofInstant(moment, Stretch.BRUSSELS);
        for (LocalDate day = LocalDate.ofInstant(now, Stretch.BRUSSELS); !day.isAfter(last); day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(Stretch.BRUSSELS).toInstant();
            moments.add(midnight);
            if (closely) {
                moments.add(midnight.minusSeconds(1));
                moments.add(day.atTime(LocalTime.NOON).atZone(Stretch.BRUSSELS).toInstant());
            }
        }
        moments.removeIf(step -> !step.isAfter(now) || step.isAfter(moment));
        for (Instant step : moments) {
            ask("/test/clock?at=" + step);
            sweep(step);
            now = step;
            steps++;
        }
        ask("/test/clock?at=" + moment);
    }

    /** Again if the timer was just at it. */
    private void sweep(Instant at) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No sweep goes through at " + at);
            }
            ask("/test/sweep");
        } while (!hasSwept(NEVER_DOWN, at));
    }

    private boolean hasSwept(String database, Instant since) throws SQLException {
        try (Connection connection = database(database)) {
            Instant swept = EndState.swept(connection);
            return swept != null && !swept.isBefore(since);
        }
    }

    /** Whoever works with the database is thrown out for the moment, for PostgreSQL copies none that is used. */
    private void copyDatabase(Stretch stretch) throws Exception {
        String copy = "create database " + database(stretch) + " template " + NEVER_DOWN;
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database("template1");
                    Statement sql = connection.createStatement()) {
                sql.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NEVER_DOWN + "'");
                sql.execute(copy);
                return;
            } catch (SQLException e) {
                if (attempt == 50) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String database(Stretch stretch) {
        return "down_" + Stretch.ALL.indexOf(stretch);
    }

    private Connection database(String name) throws SQLException {
        return DriverManager.getConnection(installation.postgres().getJdbcUrl("postgres", name));
    }

    private void liveWithOutages() throws Exception {
        PayaraServer payara = installation.server("down", port);
        boolean again = false;
        for (Stretch stretch : stretches) {
            payara.with("COVENANT_DB_URL", installation.postgres().getJdbcUrl("postgres", database(stretch)));
            Instant down = stretch.down();
            for (int i = 0; i < Stretch.OUTAGES.size(); i++) {
                Instant start = stretch.starts().get(i);
                long begun = System.nanoTime();
                clock.showTo(payara, start);
                if (again) {
                    payara.startAgain();
                } else {
                    installation.start(payara);
                    again = true;
                }
                awaitSweep(payara, database(stretch), start);
                payara.kill();
                System.out.printf(
                        "%s, down %s to %s: %s; the first sweep is over after %d s%n",
                        stretch.name(), down, start, neverDown.get(start).crossed(), seconds(begun));
                try (Connection connection = database(database(stretch))) {
                    compare(neverDown.get(start), EndState.of(connection, start.minusSeconds(1)));
                }
                down = start;
            }
        }
    }

    private void awaitSweep(PayaraServer payara, String database, Instant since) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hasSwept(database, since)) {
            if (!payara.isRunning() || System.nanoTime() > end) {
                throw new IllegalStateException("No sweep after the start:\n" + payara.endOfLog());
            }
            Thread.sleep(250);
        }
    }

    private void compare(EndState up, EndState down) {
        for (Difference difference : Difference.between(up, down)) {
            comparisons++;
            System.out.println("  " + difference.what() + ": " + difference.outcome());
            if (!difference.lines().isEmpty()) {
                differences++;
                difference.lines().forEach(line -> System.out.println("    " + line));
            }
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** Tried again once: the connections of the pool are gone after the database was copied. */
    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Installation.address(port).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 && path.startsWith("/test/sweep")) {
            Thread.sleep(1000);
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }
}
