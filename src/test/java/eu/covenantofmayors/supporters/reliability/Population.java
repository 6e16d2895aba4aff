package eu.covenantofmayors.supporters.reliability;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * Networks in any number, each with a manager and one open period, put into the database past the application; their ids
 * count on from {@link #FIRST_SUPPORTER} and {@link #FIRST_PERIOD}.
 *
 * @param networks how many
 * @param agreed when they have joined, and when their period was born
 * @param standing of each
 * @param remindsSince reminders of earlier days are not due any more
 * @param due the day on which each owes its report: SQL, in which {@code i} counts the networks from 1
 * @param nextMoment when there is next something to do about it: SQL, in which {@code due} is that day
 */
public record Population(
        int networks, LocalDate agreed, String standing, LocalDate remindsSince, String due, String nextMoment) {
    public static final long FIRST_SUPPORTER = 40_000_001;
    public static final long FIRST_PERIOD = 60_000_001;

    /** Puts them there; no id that the application gives later meets theirs. */
    public void settle(Statement sql) throws SQLException {
        String each = " from generate_series(1, " + networks + ") i";
        for (String insert : List.of(
                "insert into organisation (id, version, official_name, english_name, country_code)"
                        + " select 10000000 + i, 1, 'Асоціація міст ' || i, 'Association of cities ' || i, 'UA'" + each,
                "insert into account (id, version, email, name, language, closed) select 20000000 + i, 1,"
                        + " 'manager' || i || '@population.example', 'Manager', 'RU', false" + each,
                "insert into membership (id, version, account_id, organisation_id, role)"
                        + " select 30000000 + i, 1, 20000000 + i, 10000000 + i, 'MANAGER'" + each,
                "insert into supporter (id, version, organisation_id, slug, state, standing, agreement_date)"
                        + " select 40000000 + i, 1, 10000000 + i, 'population-' || i, 'ACTIVE', '" + standing
                        + "', date '"
                        + agreed + "'" + each,
                "insert into feedback_report (id, version, continued_support) select 50000000 + i, 1, false" + each,
                "insert into feedback_period (id, version, supporter_id, number_, anchor, base_due, policy_id, state, born,"
                        + " next_moment, report_id, owed_by, reminds_since) select 60000000 + i, 1, 40000000 + i, 1, date '"
                        + agreed + "', due, 1, 'OPEN', date '" + agreed + "', " + nextMoment
                        + ", 50000000 + i, due, date '" + remindsSince + "' from (select i, " + due + " as due" + each
                        + ") x",
                "select setval('ids', 100000000)")) {
            sql.execute(insert);
        }
    }

    /** The address of a network's manager; they count from 1. */
    public static String manager(int network) {
        return "manager" + network + "@population.example";
    }
}
