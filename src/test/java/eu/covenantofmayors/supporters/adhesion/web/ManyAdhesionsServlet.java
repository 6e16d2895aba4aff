package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionState;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Objects;

/** {@code GET /test/adhesions?rows=N}: so many applications wait, all older than any other; 0 takes them away again. */
@WebServlet("/test/adhesions")
public class ManyAdhesionsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String THESE = " between 8000000000001 and 8000001000000";

    @PersistenceContext
    private transient EntityManager em;

    @Inject
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int rows = Integer.parseInt(request.getParameter("rows"));
        String state = AdhesionState.valueOf(Objects.requireNonNullElse(request.getParameter("state"), "SUBMITTED"))
                .name();
        try {
            transaction.begin();
            // Foreign keys are not checked: for each of the rows that go, PostgreSQL would read whole tables without an
            // index.
            run("set local session_replication_role = replica");
            run("delete from adhesion_history where adhesion_id" + THESE);
            run("delete from adhesion where id" + THESE);
            run("delete from agreement where id" + THESE);
            run("delete from note where organisation_id = 8000000000001");
            run("delete from organisation where id = 8000000000001");
            run("insert into organisation (id, version, official_name, search_key)"
                    + " values (8000000000001, 1, 'Many', 'many')");
            run("insert into agreement (id, version, template_version, language)"
                    + " select 8000000000000 + n, 1, 1, 'EN' from generate_series(1, " + rows + ") n");
            run("insert into adhesion (id, version, reference, token, form_token, applicant_email, language, state,"
                    + " organisation_id, checked_not_for_profit, checked_kind, checked_level, checked_members,"
                    + " checked_capacity, agreement_id, touched_at, official_name, country, kind, members, registration_number, not_for_profit,"
                    + " consent) select 8000000000000 + n, 1, 'MANY-' || n, 'many-' || n, 'many-' || n, 'a@many.example', 'EN',"
                    + " '" + state + "', 8000000000001, false, false, false, false, false, 8000000000000 + n,"
                    + " timestamp '2001-01-01' + n * interval '1 minute',"
                    + " 'Асоціація малих міст та громад області № ' || n, 'UA', 'ASSOCIATION', 12, 'MANY-' || n, true, true"
                    + " from generate_series(1, " + rows + ") n");
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        response.getWriter().print(rows);
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
