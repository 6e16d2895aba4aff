package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.platform.web.ListFile;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET}: the applications that the desk looks for, with the columns of the page, in its language and order. */
@WebServlet({
    "/office/adhesion/applications.csv",
    "/office/adhesion/applications.xlsx",
    "/office/adhesion/applications.pdf",
    "/commission/adhesion/applications.csv",
    "/commission/adhesion/applications.xlsx",
    "/commission/adhesion/applications.pdf"
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
    private transient ListFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.send(
                request,
                response,
                msg.get("desk.adhesions"),
                List.of(msg.get("adhesion.reference"), msg.get("interest.officialName")),
                row -> List.of(row.reference(), row.name()),
                filter.getColumns().getChosen(),
                adhesions.find(filter.search(), 0, Listing.LARGEST_FILE));
    }
}
