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

/** {@code GET ?queue=…}: the open cases of a queue, or all. */
@WebServlet({"/commission/supporter/cases.csv", "/commission/supporter/cases.xlsx", "/commission/supporter/cases.pdf"})
public class CaseExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseListPage list;

    @Inject
    private transient ListFile file;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list.setQueue(request.getParameter("queue"));
        file.send(
                request,
                response,
                msg.get("desk.cases"),
                List.of(msg.get("directory.name")),
                row -> List.of(row.supporter().organisation().officialName()),
                list.getColumns().getChosen(),
                list.all());
    }
}
