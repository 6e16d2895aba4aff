package eu.covenantofmayors.supporters.benchmark;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
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
import java.util.Date;
import java.util.List;

/**
 * A million open periods, of which a hundred thousand cross a date: how long the sweep of the real application takes,
 * with all that it writes into ledger, audit trail, outbox and supporters, beside one bare UPDATE that moves as many
 * periods of the same database, and beside one transaction of bare SQL that writes the same rows as the sweep. Asks PostgreSQL which indexes the sweep's queries use. The mails stay in the outbox. Run by
 * hand on a quiet machine: {@code mvn -Preliability -Dprogram=benchmark.SweepBenchmark}.
 */
public final class SweepBenchmark {
    private static final int PERIODS = Integer.getInteger("periods", 1_000_000);
    private static final int ROUNDS = 3;
    private static final int COHORTS = 10;
    private static final int CROSSING = PERIODS / COHORTS;

    private static final LocalDate FIRST_DUE = LocalDate.of(2040, 1, 1);

    /** So few that no cohort's next moment, the case 91 days after its due date, comes before the last one has been missed. */
    private static final int DAYS_BETWEEN = 6;

    private static final HttpClient CLIENT = Installation.client().build();

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
                List<Double> wholeRatios = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    // The rules of the day after the grace: MISSED, told by mail.
                    double bare = bare(sql, due(3 * round));
                    double whole = whole(sql, due(3 * round + 1));
                    double sweep = sweep(sql, port, due(3 * round + 2));
                    ratios.add(sweep / bare);
                    wholeRatios.add(sweep / whole);
                    System.out.printf(
                            "round %d: bare UPDATE %.2f s, the same rows in bare SQL %.2f s, sweep %.2f s: %.2f and %.2f times as long%n",
                            round + 1, bare, whole, sweep, sweep / bare, sweep / whole);
                }
                ratios.sort(null);
                wholeRatios.sort(null);
                System.out.printf(
                        "median: %.2f times as long as the bare UPDATE, %.2f times as long as the same rows in bare SQL%n",
                        ratios.get(ROUNDS / 2), wholeRatios.get(ROUNDS / 2));
                plans(sql);
            }
        }
    }

    private static LocalDate due(int cohort) {
        return FIRST_DUE.plusDays((long) DAYS_BETWEEN * cohort);
    }

    /** Networks spread over the tables as they come, each with a manager, overdue, told so and waiting for the grace to end. */
    private static void fill(Statement sql) throws SQLException {
        long start = System.nanoTime();
        new Population(
                        PERIODS,
                        LocalDate.of(2039, 1, 1),
                        "OVERDUE",
                        LocalDate.of(2039, 1, 1),
                        "date '" + FIRST_DUE + "' + (i % " + COHORTS + ") * " + DAYS_BETWEEN,
                        "due + 31")
                .settle(sql);
        sql.execute("vacuum analyze");
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static double bare(Statement sql, LocalDate due) throws SQLException {
        sql.execute("checkpoint");
        long start = System.nanoTime();
        move(sql, due);
        double seconds = (System.nanoTime() - start) / 1e9;
        sql.execute("vacuum analyze feedback_period");
        return seconds;
    }

    private static void move(Statement sql, LocalDate due) throws SQLException {
        int moved = sql.executeUpdate("update feedback_period set next_moment = date '" + due.plusDays(91)
                + "', version = version + 1 where next_moment = date '" + due.plusDays(31)
                + "' and state in ('OPEN', 'RETURNED')");
        check(moved == CROSSING, "the bare UPDATE moved " + moved);
    }

    /** What SQL alone takes for as many rows in all five tables, with the same mail to everybody. */
    private static double whole(Statement sql, LocalDate due) throws SQLException {
        sql.execute("checkpoint");
        String crossing = "from feedback_period p where p.owed_by = date '" + due + "' and p.next_moment = date '"
                + due.plusDays(91) + "'";
        String body = Texts.in(Languages.RU)
                .format(
                        "mail.feedback.missed.body",
                        "Association of cities 1",
                        new Date(),
                        "",
                        "http://127.0.0.1/x?id=1")
                .replace("'", "");
        long start = System.nanoTime();
        sql.getConnection().setAutoCommit(false);
        move(sql, due);
        sql.execute(
                "update supporter set standing = 'MISSED', version = version + 1 where id in (select p.supporter_id "
                        + crossing + ")");
        sql.execute("insert into feedback_ledger (period_id, rule, due, stale, happened_at)"
                + " select p.id, 'MISSED', p.owed_by, false, now() " + crossing);
        sql.execute("insert into audit_entry (version, happened_at, actor, actor_role, action, subject, detail)"
                + " select 1, now(), 'system', 'SYSTEM', 'DeadlineReached', 'period:' || p.id, 'MISSED, due ' || p.owed_by "
                + crossing);
        sql.execute("insert into outbox_message (version, message_key, recipient, language, subject, body, status,"
                + " created_at, next_attempt_at, attempts, digest) select 1, 'period:' || p.id || ':MISSED:' || p.owed_by"
                + " || ':' || a.email, a.email, a.language, 'The report is missing', '" + body
                + "', 'WAITING', now(), now(), 0, false "
                + crossing.replace(
                        "where",
                        "join supporter s on s.id = p.supporter_id join membership m on m.organisation_id ="
                                + " s.organisation_id join account a on a.id = m.account_id where"));
        sql.getConnection().commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        sql.getConnection().setAutoCommit(true);
        sql.execute("vacuum analyze");
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
                        + due(COHORTS - 1).plusDays(31)
                        + "' group by policy_id, owed_by, next_moment, greatest(reminds_since, next_moment)",
                "select id" + alike + " order by id",
                "update feedback_period set version = version + 1" + alike.substring(alike.indexOf(" where"))
                        + " and id = any(array(select 60000000 + 10 * i + 9 from generate_series(1, 5000) i))",
                "update supporter set standing = 'MISSED' where id in (select supporter_id from feedback_period where id"
                        + " = any(array(select 60000000 + 10 * i + 9 from generate_series(1, 5000) i)))",
                "select p.id from feedback_period p join supporter s on s.id = p.supporter_id where p.next_moment <= date '"
                        + due(COHORTS - 1).plusDays(31) + "' and p.id > 0 and not (p.state = 'SCHEDULED'"
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
