package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.platform.web.Export;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@code GET}: the applications that the Office looks for, with the columns of the page, in its language and order. */
@WebServlet({"/office/adhesion/applications.csv", "/office/adhesion/applications.xlsx"})
public class AdhesionExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Adhesions adhesions;

    @Inject
    private transient AdhesionFilter filter;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> columns = List.of(
                msg.get("adhesion.reference"),
                msg.get("interest.officialName"),
                msg.get("interest.country"),
                msg.get("adhesion.state"),
                msg.get("adhesion.reviewer"),
                msg.get("adhesion.since"));
        Export.send(
                response,
                request.getServletPath().replaceFirst(".*/", ""),
                columns,
                adhesions.find(filter.search(), 0, Listing.LARGEST_FILE).stream()
                        .map(this::cells)
                        .iterator());
    }

    private List<String> cells(AdhesionRow row) {
        return Arrays.asList(
                row.reference(),
                row.name(),
                msg.country(row.country()),
                msg.name(row.state()),
                row.reviewer(),
                msg.iso(row.touchedAt()));
    }
}
