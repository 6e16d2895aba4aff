package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.report.FigureTable;
import eu.covenantofmayors.supporters.report.ImplementationReport;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code /{lang}/reports} and {@code /{lang}/reports/{year}}: what everybody may read; {@code /office/report/view} and
 * {@code /commission/report/view}: the same before it is published.
 */
@Named
@RequestScoped
public class ReportPage {
    private static final String YEAR = "[0-9]{4}";

    @Inject
    private ImplementationReports reports;

    private String year;
    private ImplementationReport report;
    private FigureTable figures;
    private List<ImplementationReport> published;

    /**
     * Called when the address is known.
     *
     * @throws NotFound for a year of which nothing was published
     */
    public void load() {
        show(number() < 0 ? null : reports.published(number()).orElseThrow(NotFound::new));
    }

    /**
     * The same on a desk.
     *
     * @throws NotFound for a year of which nothing was drawn up
     */
    public void loadForDesk() {
        show(number() < 0 ? null : reports.of(number()));
    }

    private int number() {
        return year != null && year.matches(YEAR) ? Integer.parseInt(year) : -1;
    }

    private void show(ImplementationReport found) {
        if (found == null) {
            throw new NotFound();
        }
        report = found;
        figures = found.figures();
    }

    public ImplementationReport getReport() {
        return report;
    }

    public FigureTable getFigures() {
        return figures;
    }

    /** All that can be read, the latest year first. */
    public List<ImplementationReport> getPublished() {
        if (published == null) {
            published = reports.published();
        }
        return published;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
