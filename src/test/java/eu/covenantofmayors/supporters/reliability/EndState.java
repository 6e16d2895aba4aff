package eu.covenantofmayors.supporters.reliability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in a database after an outage, as lines of text: names in place of ids, and nothing of the times at which the
 * system has noticed something.
 *
 * @param tables sorted lines by what they are about; must be the same whether the server was down or not
 * @param reminders of the outage: by period, due date and rule in the order of their days, whether they were only recorded
 * @param mails of the outage to networks: by address, language and subject of each, the oldest first
 * @param crossed what has happened in the outage: by the kind of moment, how often
 * @param failures how many periods failed in the last sweep
 */
record EndState(
        Map<String, List<String>> tables,
        Map<String, Map<Integer, Boolean>> reminders,
        Map<String, List<String>> mails,
        String crossed,
        int failures) {
    private static final Pattern ID = Pattern.compile("\\b(period|case|supporter):(\\d+)");
    private static final String OF_PERIOD =
            " join feedback_period p on p.id = x.period_id join supporter s on s.id =" + " p.supporter_id";
    private static final String NETWORKS = "'manager%@network.example'";

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put(
                "periods",
                "select s.slug, p.number_, p.anchor, p.base_due, p.owed_by, p.reminds_since, p.state, p.born, p.next_moment,"
                        + " p.resubmit_by, v.number_, p.base_due + (select coalesce(sum(e.days), 0)::int from"
                        + " feedback_extension e where e.period_id = p.id) from feedback_period p join supporter s"
                        + " on s.id = p.supporter_id join feedback_policy v on v.id = p.policy_id");
        QUERIES.put("supporters with their standing", "select slug, state, standing from supporter");
        QUERIES.put(
                "ledger (network, period, rule, due date; flags with whether they are stale)",
                "select s.slug, p.base_due, x.rule, x.due, case when x.rule like 'REMINDER%' then null else x.stale end"
                        + " from feedback_ledger x"
                        + OF_PERIOD);
        QUERIES.put(
                "histories of periods",
                "select s.slug, p.base_due, x.actor, x.actor_role, x.step, x.state, x.reason from feedback_history x"
                        + OF_PERIOD);
        QUERIES.put(
                "histories of supporters",
                "select s.slug, x.actor, x.actor_role, x.step, x.state, x.reason from supporter_history x"
                        + " join supporter s on s.id = x.supporter_id");
        QUERIES.put(
                "cases",
                "select s.slug, x.reason, x.about, x.grounds, x.opened_by, x.notice_at, x.answer_until, x.open_key is null,"
                        + " x.closed_at is null, x.outcome from suspension_case x join supporter s on s.id ="
                        + " x.supporter_id");
        QUERIES.put(
                "audit trail without reminders",
                "select action, subject, actor, actor_role, detail from audit_entry"
                        + " where not (action = 'DeadlineReached' and detail like 'REMINDER%')");
        QUERIES.put(
                "mails to the desks",
                "select message_key, recipient, subject, digest from outbox_message where recipient not like "
                        + NETWORKS);
    }

    /** @param since what is younger than this belongs to the outage */
    static EndState of(Connection connection, Instant since) throws SQLException {
        Map<String, String> names = names(connection);
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            List<String> lines = new ArrayList<>();
            rows(connection, query.getValue()).forEach(row -> lines.add(named(String.join(" | ", row), names)));
            Collections.sort(lines);
            tables.put(query.getKey(), lines);
        }
        String young = " > '" + since + "'";
        return new EndState(
                tables,
                reminders(connection, young),
                mails(connection, young),
                crossed(connection, young),
                Integer.parseInt(rows(connection, "select failures from sweep_turn")
                        .get(0)
                        .get(0)));
    }

    private static Map<String, Map<Integer, Boolean>> reminders(Connection connection, String young)
            throws SQLException {
        Map<String, Map<Integer, Boolean>> reminders = new TreeMap<>();
        for (List<String> row : rows(
                connection,
                "select s.slug, p.base_due, x.due, substr(x.rule, 9)::int, x.stale from feedback_ledger x" + OF_PERIOD
                        + " where x.rule like 'REMINDER%' and x.happened_at" + young)) {
            reminders
                    .computeIfAbsent(String.join(" | ", row.subList(0, 3)), period -> new TreeMap<>())
                    .put(Integer.valueOf(row.get(3)), row.get(4).equals("t"));
        }
        return reminders;
    }

    private static String crossed(Connection connection, String young) throws SQLException {
        return rows(
                        connection,
                        "select regexp_replace(rule, '[-+0-9].*', ''), count(*) from feedback_ledger where happened_at"
                                + young
                                + " group by 1 union all select 'OPEN', count(*) from feedback_history where step ="
                                + " 'FeedbackStep.OPEN_WINDOW' and happened_at" + young + " order by 1")
                .stream()
                .map(row -> String.join(" ", row))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, List<String>> mails(Connection connection, String young) throws SQLException {
        Map<String, List<String>> mails = new TreeMap<>();
        for (List<String> row : rows(
                connection,
                "select recipient, language, subject from outbox_message where recipient like " + NETWORKS
                        + " and created_at" + young + " order by created_at, id")) {
            mails.computeIfAbsent(row.get(0), reader -> new ArrayList<>()).add(row.get(1) + " " + row.get(2));
        }
        return mails;
    }

    /** When the last sweep went through, or null before the first; also null while one is at work. */
    static Instant swept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select finished_at from sweep_turn where leased_until is null and finished_at is not null")) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
        }
    }

    private static Map<String, String> names(Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : rows(
                connection,
                "select 'supporter:' || id, slug from supporter union all select 'period:' || p.id, s.slug || ' ' || p.base_due"
                        + " from feedback_period p join supporter s on s.id = p.supporter_id union all"
                        + " select 'case:' || c.id, s.slug || ' ' || c.about from suspension_case c join supporter s"
                        + " on s.id = c.supporter_id")) {
            names.put(row.get(0), row.get(1));
        }
        names.replaceAll((id, name) -> id.startsWith("case:") ? named(name, names) : name);
        return names;
    }

    private static String named(String line, Map<String, String> names) {
        return ID.matcher(line)
                .replaceAll(id -> Matcher.quoteReplacement(id.group(1) + "(" + names.get(id.group()) + ")"));
    }

    private static List<List<String>> rows(Connection connection, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
