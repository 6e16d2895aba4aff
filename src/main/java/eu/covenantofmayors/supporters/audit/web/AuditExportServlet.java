package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.web.Listing;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code GET /admin/audit/trail.csv}: all that is looked for in the trail, the newest first, written as it is read. */
@WebServlet("/admin/audit/trail.csv")
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Inject
    private transient AuditTrail trail;

    @Inject
    private transient AuditFilter filter;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditSearch search = filter.search();
        List<AuditEntry> entries = trail.before(search, Long.MAX_VALUE, AT_ONCE);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        printer.printRecord(
                "id", "number", "at", "actor", "role", "action", "subject", "before", "after", "why", "detail", "link");
        while (!entries.isEmpty()) {
            for (AuditEntry entry : entries) {
                printer.printRecord(cells(entry));
            }
            entries = trail.before(search, entries.get(entries.size() - 1).id(), AT_ONCE);
        }
    }

    private static Stream<String> cells(AuditEntry entry) {
        return Arrays.<Object>asList(
                        entry.id(),
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.actorRole(),
                        entry.action(),
                        entry.subject(),
                        entry.before(),
                        entry.after(),
                        entry.why(),
                        entry.detail(),
                        entry.link())
                .stream()
                .map(Listing::harmless);
    }
}
