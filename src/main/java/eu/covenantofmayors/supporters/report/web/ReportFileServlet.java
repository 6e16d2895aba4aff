package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.platform.web.Export;
import eu.covenantofmayors.supporters.report.Figure;
import eu.covenantofmayors.supporters.report.ImplementationReport;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import eu.covenantofmayors.supporters.report.ReportPdf;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /reports/{lang}/{year}.pdf}: a published report as a document; its figures, {@code .xlsx} or {@code .csv}, as the
 * annex to it. The desks read drafts as well, at {@code /office/report/files/…} and {@code /commission/report/files/…}.
 */
@WebServlet({"/reports/*", "/office/report/files/*", "/commission/report/files/*"})
public class ReportFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([a-z]{2})/([0-9]{4})\\.(pdf|xlsx|csv)");

    @Inject
    private transient ImplementationReports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (!file.matches() || Languages.of(file.group(1)).isEmpty()) {
            throw new NotFound();
        }
        int year = Integer.parseInt(file.group(2));
        ImplementationReport report;
        if (request.getServletPath().equals("/reports")) {
            report = reports.published(year).orElseThrow(NotFound::new);
        } else {
            report = reports.of(year);
            response.setHeader("Cache-Control", "private, no-store");
        }
        send(report, Languages.of(file.group(1)).orElseThrow(), file.group(3), response);
    }

    private static void send(
            ImplementationReport report, Languages language, String format, HttpServletResponse response)
            throws IOException {
        String name = "implementation-report-" + report.year() + "-" + language.tag() + "." + format;
        if (format.equals("pdf")) {
            Download.publish(response, "application/pdf", name, ReportPdf.of(report, language));
        } else {
            Texts texts = Texts.in(language);
            List<String> columns = List.of(
                    texts.text("yearly.year"),
                    texts.text("yearly.figure"),
                    texts.text("yearly.country"),
                    texts.text("yearly.commitment"),
                    texts.text("yearly.amount"));
            Export.publish(
                    response,
                    name,
                    columns,
                    report.figures().figures().stream()
                            .map(figure -> cells(figure, texts))
                            .iterator());
        }
    }

    private static List<Object> cells(Figure figure, Texts texts) {
        return List.of(
                figure.year(),
                texts.name(figure.measure()),
                texts.country(figure.country().isEmpty() ? null : figure.country()),
                figure.commitment()
                        .map((Commitment commitment) -> texts.name(commitment))
                        .orElse(""),
                figure.amount());
    }
}
