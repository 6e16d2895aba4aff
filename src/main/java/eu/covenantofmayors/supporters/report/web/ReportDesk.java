package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.report.ImplementationReport;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import eu.covenantofmayors.supporters.report.ReportWriting;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /office/report/} and {@code /commission/report/}: the reports that there are; the Office draws further ones up. */
@Named
@ViewScoped
public class ReportDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ImplementationReports reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private Say say;

    private Integer year;
    private transient List<ImplementationReport> all;
    private transient List<Integer> missing;

    public void begin() {
        say.whenDoneGo(
                () -> writing.begin(year), "/office/report/edit?year=" + year, "yearly.drawn", String.valueOf(year));
    }

    public List<ImplementationReport> getAll() {
        if (all == null) {
            all = reports.all();
        }
        return all;
    }

    /** Years of which none was drawn up, the latest that is over first. */
    public List<Integer> getMissing() {
        if (missing == null) {
            missing = writing.years().stream()
                    .filter(one -> getAll().stream().noneMatch(report -> report.year() == one))
                    .toList();
        }
        return missing;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
