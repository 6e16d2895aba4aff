package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /test/file?period=ID&as=EMAIL}: a member of a network writes the report and files it. Who sees that it has been
 * filed already leaves it at that, as people do.
 */
@WebServlet("/test/file")
public class FilingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FeedbackPeriods periods;

    @Inject
    private transient ReportingService reporting;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Long.parseLong(request.getParameter("period"));
        boolean filed = stage.as(request.getParameter("as"), "NETWORK", () -> {
            FeedbackPeriod period = periods.mine(id);
            if (!period.state().owed()) {
                return false;
            }
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            reporting.save(id, period.report().version(), complete.content(), complete.parts(), Languages.RU);
            reporting.submit(id);
            return true;
        });
        response.setContentType("text/plain");
        response.getWriter().print(filed ? "filed" : "already filed");
    }
}
