package eu.covenantofmayors.supporters.benchmark;

import eu.covenantofmayors.supporters.reliability.Installation;
import eu.covenantofmayors.supporters.reliability.Population;
import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A million open periods, of which a hundred thousand cross a date: how long the sweep of the real application takes,
 * with all that it writes into ledger, audit trail, outbox and supporters, beside one bare UPDATE that moves as many
 * periods of the same database. Asks PostgreSQL which indexes the sweep's queries use. The mails stay in the outbox. Run by
 * hand on a quiet machine: {@code mvn -Preliability -Dprogram=benchmark.SweepBenchmark}.
 */
public final class SweepBenchmark {
    private static final int PERIODS = Integer.getInteger("periods", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int COHORTS = 10;
    private static final int CROSSING = PERIODS / COHORTS;

    /** Due date of the first cohort; the others follow every ten days. */
    private static final LocalDate FIRST_DUE = LocalDate.of(2040, 1, 1);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private SweepBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            installation.start(installation.server("benchmark", port), "postgresql", "deploy");
            try (Connection database = installation.database();
                    Statement sql = database.createStatement()) {
                System.out.printf("%,d periods, %,d of them crossing%n", PERIODS, CROSSING);
                fill(sql);
                List<Double> ratios = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    // The rules of the day after the grace: MISSED, told by mail.
                    double bare = bare(sql, due(2 * round));
                    double sweep = sweep(sql, port, due(2 * round + 1));
                    ratios.add(sweep / bare);
                    System.out.printf(
                            "round %d: bare UPDATE %.2f s, sweep %.2f s: %.2f times as long%n",
                            round + 1, bare, sweep, sweep / bare);
                }
                ratios.sort(null);
                System.out.printf("median: %.2f times as long%n", ratios.get(ROUNDS / 2));
                plans(sql);
            }
        }
    }

    private static LocalDate due(int cohort) {
        return FIRST_DUE.plusDays(10L * cohort);
    }

    /** Networks spread over the tables as they come, each with a manager, overdue, told so and waiting for the grace to end. */
    private static void fill(Statement sql) throws SQLException {
        long start = System.nanoTime();
        new Population(
                        PERIODS,
                        LocalDate.of(2039, 1, 1),
                        "OVERDUE",
                        LocalDate.of(2039, 1, 1),
                        "date '" + FIRST_DUE + "' + (i % " + COHORTS + ") * 10",
                        "due + 31")
                .settle(sql);
        sql.execute("vacuum analyze");
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static double bare(Statement sql, LocalDate due) throws SQLException {
        sql.execute("checkpoint");
        long start = System.nanoTime();
        int moved = sql.executeUpdate("update feedback_period set next_moment = date '" + due.plusDays(91)
                + "', version = version + 1 where next_moment = date '" + due.plusDays(31)
                + "' and state in ('OPEN', 'RETURNED')");
        double seconds = (System.nanoTime() - start) / 1e9;
        check(moved == CROSSING, "the bare UPDATE moved " + moved);
        sql.execute("vacuum analyze feedback_period");
        return seconds;
    }

    private static double sweep(Statement sql, int port, LocalDate due) throws Exception {
        // Its own timer must not come first: it comes with each minute.
        while (LocalTime.now().getSecond() > 20 || LocalTime.now().getSecond() < 3) {
            Thread.sleep(200);
        }
        sql.execute("checkpoint");
        get(port, "test/clock?at=" + due.plusDays(31) + "T12:00:00Z");
        String[] answer = get(port, "test/sweep").split(" ");
        get(port, "test/clock?at=" + due.minusDays(30) + "T12:00:00Z");
        check(Integer.parseInt(answer[0]) == CROSSING, "the sweep moved " + answer[0]);
        for (String written : List.of(
                "feedback_ledger where due = date '" + due + "' and rule = 'MISSED'",
                "audit_entry where detail = 'MISSED, due " + due + "'",
                "outbox_message where message_key like 'period:%:MISSED:" + due + ":%'",
                "supporter s join feedback_period p on p.supporter_id = s.id where p.owed_by = date '" + due
                        + "' and s.standing = 'MISSED'")) {
            long rows = number(sql, "select count(*) from " + written);
            check(rows == CROSSING, rows + " rows in " + written);
        }
        sql.execute("vacuum analyze");
        return Integer.parseInt(answer[1]) / 1e3;
    }

    /** On what the queries of Cohorts and SweepSteps look, with a million periods of which a tenth is due. */
    private static void plans(Statement sql) throws SQLException {
        LocalDate due = due(COHORTS - 1);
        String alike = " from feedback_period where state in ('OPEN', 'RETURNED') and next_moment = date '"
                + due.plusDays(31) + "' and policy_id = 1 and owed_by = date '" + due
                + "' and greatest(reminds_since, next_moment) = date '" + due.plusDays(31) + "'";
        for (String query : List.of(
                "select policy_id, owed_by, next_moment, greatest(reminds_since, next_moment) from feedback_period"
                        + " where state in ('OPEN', 'RETURNED') and next_moment <= date '"
                        + due(2 * ROUNDS).plusDays(31)
                        + "' group by policy_id, owed_by, next_moment, greatest(reminds_since, next_moment)",
                "select id" + alike + " order by id",
                "update feedback_period set version = version + 1" + alike.substring(alike.indexOf(" where"))
                        + " and id = any(array(select 60000000 + 10 * i + 9 from generate_series(1, 5000) i))",
                "update supporter set standing = 'MISSED' where id in (select supporter_id from feedback_period where id"
                        + " = any(array(select 60000000 + 10 * i + 9 from generate_series(1, 5000) i)))",
                "select p.id from feedback_period p join supporter s on s.id = p.supporter_id where p.next_moment <= date '"
                        + due(2 * ROUNDS).plusDays(31) + "' and p.id > 0 and not (p.state = 'SCHEDULED'"
                        + " and s.state = 'SUSPENDED') order by p.id fetch first 500 rows only",
                "select p.id from feedback_period p join supporter s on s.id = p.supporter_id where p.state = 'SCHEDULED'"
                        + " and p.policy_id in (2) and p.id > 0 and s.state not in ('SUSPENDED') order by p.id"
                        + " fetch first 500 rows only")) {
            List<String> lines = new ArrayList<>();
            try (ResultSet plan = sql.executeQuery("explain (costs off) " + query)) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
            System.out.println(query);
            lines.stream()
                    .filter(line -> line.contains("Scan"))
                    .forEach(line -> System.out.println("    " + line.strip()));
            check(lines.stream().noneMatch(line -> line.contains("Seq Scan on")), "a table is read as a whole");
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        URI address = Installation.address(port).resolve(path);
        HttpResponse<String> response =
                CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        check(response.statusCode() == 200, path + " answered " + response.statusCode());
        return response.body();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
