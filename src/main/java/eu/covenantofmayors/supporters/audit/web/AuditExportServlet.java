package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.web.Export;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code GET /admin/audit/trail.csv} or {@code .xlsx}: all that is looked for in the trail, the newest first, written as it is read. */
@WebServlet({"/admin/audit/trail.csv", "/admin/audit/trail.xlsx"})
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;
    private static final List<String> COLUMNS = List.of(
            "id", "number", "at", "actor", "role", "action", "subject", "before", "after", "why", "detail", "link");

    @Inject
    private transient AuditTrail trail;

    @Inject
    private transient AuditFilter filter;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditSearch search = filter.search();
        String path = request.getServletPath();
        Export.send(
                response,
                "audit-" + path.substring(path.lastIndexOf('/') + 1),
                COLUMNS,
                Stream.iterate(
                                trail.before(search, Long.MAX_VALUE, AT_ONCE),
                                entries -> !entries.isEmpty(),
                                entries -> trail.before(
                                        search, entries.get(entries.size() - 1).id(), AT_ONCE))
                        .flatMap(List::stream)
                        .map(AuditExportServlet::cells)
                        .iterator());
    }

    private static List<Object> cells(AuditEntry entry) {
        return Arrays.asList(
                entry.id(),
                entry.number(),
                entry.at(),
                entry.actor() == null ? entry.pseudonym() : entry.actor(),
                entry.actorRole(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.why(),
                entry.detail(),
                entry.link());
    }
}
