package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.ListFile;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET}: the networks that the Office looks for. */
@WebServlet({"/office/supporter/supporters.csv", "/office/supporter/supporters.xlsx", "/office/supporter/supporters.pdf"
})
public class SupporterExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SupporterListPage list;

    @Inject
    private transient ListFile file;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.send(
                request,
                response,
                msg.get("desk.supporters"),
                List.of(msg.get("directory.name")),
                row -> List.of(row.name()),
                list.getColumns().getChosen(),
                list.all());
    }
}
