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

/** {@code GET}: reports to read, or what networks owe. */
@WebServlet({
    "/office/feedback/waiting.csv",
    "/office/feedback/waiting.xlsx",
    "/office/feedback/waiting.pdf",
    "/office/feedback/owed.csv",
    "/office/feedback/owed.xlsx",
    "/office/feedback/owed.pdf",
    "/commission/feedback/owed.csv",
    "/commission/feedback/owed.xlsx",
    "/commission/feedback/owed.pdf"
})
public class PeriodExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeriodList list;

    @Inject
    private transient ListFile file;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.send(
                request,
                response,
                msg.get(list.isWaiting() ? "feedback.toRead" : "feedback.owed"),
                List.of(msg.get("directory.name")),
                row -> List.of(row.supporter().organisation().officialName()),
                list.getColumns().getChosen(),
                list.all());
    }
}
