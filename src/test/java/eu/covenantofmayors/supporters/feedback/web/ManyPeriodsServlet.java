package eu.covenantofmayors.supporters.feedback.web;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/**
 * {@code GET /test/periods?rows=N}: so many networks have each a report that waits to be read, one that they owe, and an open
 * case; 0 takes them away again.
 */
@WebServlet("/test/periods")
public class ManyPeriodsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String THESE = " between 8100000000001 and 8100001000000";
    private static final String ID = "8100000000000 + n";

    @PersistenceContext
    private transient EntityManager em;

    @Inject
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int rows = Integer.parseInt(request.getParameter("rows"));
        String each = " from generate_series(1, " + rows + ") n";
        try {
            transaction.begin();
            // Foreign keys are not checked: for each of the rows that go, PostgreSQL would read whole tables without an
            // index.
            run("set local session_replication_role = replica");
            for (String table : new String[] {
                "extension_request:id",
                "feedback_extension:period_id",
                "feedback_ledger:period_id",
                "feedback_history:period_id",
                "feedback_period:id",
                "feedback_report:id",
                "suspension_case:id",
                "supporter:id",
                "organisation:id"
            }) {
                run("delete from " + table.replace(":", " where ") + THESE);
            }
            run("insert into organisation (id, version, official_name, search_key, country_code)" + " select " + ID
                    + ", 1, 'Спілка малих міст № ' || n, 'many', 'UA'" + each);
            run("insert into supporter (id, version, organisation_id, slug, state, standing, agreement_date)"
                    + " select " + ID + ", 1, " + ID + ", 'many-' || n, 'ACTIVE', 'MISSED', date '2000-01-31'" + each);
            run(
                    "insert into suspension_case (id, version, supporter_id, reason, open_key, about, grounds, opened_by, opened_at)"
                            + " select " + ID + ", 1, " + ID
                            + ", 'OTHER', 'many:' || n, 'many:' || n, 'Nothing is heard of it.',"
                            + " 'system', timestamp '2001-01-01' + n * interval '1 minute'" + each);
            period(each, 0, "SUBMITTED", 2001, "timestamp '2001-01-01' + n * interval '1 minute'");
            period(each, 500_000, "OPEN", 2002, "null");
            run(
                    "insert into extension_request (id, version, period_id, open_key, days, reason, asked_by, asked_at, passed_on)"
                            + " select " + ID + ", 1, " + ID + " + 500000, " + ID
                            + " + 500000, 30, 'A flood.', 'system',"
                            + " timestamp '2001-01-01' + n * interval '1 minute', n % 2 = 0" + each);
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        response.getWriter().print(rows);
    }

    private void period(String each, int from, String state, int year, String submitted) {
        run("insert into feedback_report (id, version, continued_support) select " + ID + " + " + from + ", 1, true"
                + each);
        run("insert into feedback_period (id, version, supporter_id, number_, anchor, base_due, policy_id, state, born,"
                + " report_id, shift_months, submitted_at, first_submitted_at, owed_by, reminds_since)"
                + " select " + ID + " + " + from + ", 1, "
                + ID
                + ", 1, date '2000-01-31', date '" + year + "-01-31', 1, '" + state + "', date '2000-01-31', " + ID
                + " + "
                + from + ", 0, " + submitted + ", " + submitted + ", date '" + year + "-03-02', date '" + year
                + "-01-31'" + each);
        run("insert into feedback_extension (period_id, days, reason, granted_by, granted_at) select " + ID + " + "
                + from + ", 30, 'A flood.', 'system', timestamp '2001-01-01'" + each);
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
