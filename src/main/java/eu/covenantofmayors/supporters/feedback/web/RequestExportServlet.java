package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.platform.web.ListFile;
import eu.covenantofmayors.supporters.platform.web.Msg;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET}: the requests for more time that wait for the desk below which it is asked for. */
@WebServlet({
    "/office/feedback/requests.csv",
    "/office/feedback/requests.xlsx",
    "/office/feedback/requests.pdf",
    "/commission/feedback/requests.csv",
    "/commission/feedback/requests.xlsx",
    "/commission/feedback/requests.pdf"
})
public class RequestExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestList list;

    @Inject
    private transient ListFile file;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.send(
                request,
                response,
                msg.get("request.title"),
                List.of(msg.get("directory.name")),
                row -> List.of(row.period().supporter().organisation().officialName()),
                list.getColumns().getChosen(),
                list.all());
    }
}
