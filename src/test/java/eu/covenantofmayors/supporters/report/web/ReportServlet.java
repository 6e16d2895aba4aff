package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import eu.covenantofmayors.supporters.report.ReportWriting;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /test/report?year=YEAR}: publishes the implementation report of a year and answers its path. */
@WebServlet("/test/report")
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportWriting writing;

    @Inject
    private transient ImplementationReports reports;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = Integer.parseInt(request.getParameter("year"));
        if (reports.published(year).isEmpty()) {
            stage.as(SupporterSetting.OFFICER, "OFFICE", () -> {
                writing.begin(year);
                writing.publish(year, reports.of(year).version());
            });
        }
        response.setContentType("text/plain");
        response.getWriter().print("reports/" + year);
    }
}
