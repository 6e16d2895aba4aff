package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.platform.files.PdfPage;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.platform.web.Export;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code GET}: the applications that the Office looks for, with the columns of the page, in its language and order. */
@WebServlet({
    "/office/adhesion/applications.csv",
    "/office/adhesion/applications.xlsx",
    "/office/adhesion/applications.pdf"
})
public class AdhesionExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Adhesions adhesions;

    @Inject
    private transient AdhesionFilter filter;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Site site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> columns =
                new ArrayList<>(List.of(msg.get("adhesion.reference"), msg.get("interest.officialName")));
        filter.getColumns().forEach(column -> columns.add(msg.get(column.label())));
        List<List<Object>> rows = adhesions.find(filter.search(), 0, Listing.LARGEST_FILE).stream()
                .map(this::cells)
                .toList();
        String name = request.getServletPath().replaceFirst(".*/", "");
        if (name.endsWith(".pdf")) {
            Download.send(response, "application/pdf", name, pdf(columns, rows));
        } else {
            Export.send(response, name, columns, rows.iterator());
        }
    }

    private List<Object> cells(AdhesionRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.reference(), row.name()));
        filter.getColumns().forEach(column -> cells.add(column.cell(row, msg)));
        return cells;
    }

    private byte[] pdf(List<String> columns, List<List<Object>> rows) {
        return new PdfPage(site.language(), msg.get("desk.adhesions"), msg.format("queue.found", rows.size()))
                .table(
                        columns,
                        rows.stream()
                                .map(row -> row.stream()
                                        .map(cell -> Objects.toString(cell, ""))
                                        .toList())
                                .toList())
                .toPdf();
    }
}
