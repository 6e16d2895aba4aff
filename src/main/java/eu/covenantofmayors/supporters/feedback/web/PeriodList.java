package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Columns;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code …/feedback/waiting} and {@code …/feedback/owed}: all reports to read or all that are owed, and the same as a file. */
@Named
@RequestScoped
public class PeriodList {
    private static final List<Column<FeedbackPeriod>> COLUMNS = List.of(
            Column.usual(
                    "COUNTRY",
                    "directory.country",
                    (row, msg) -> msg.country(row.supporter().organisation().countryCode())),
            Column.usual("DUE", "period.due", (row, msg) -> row.owedBy()),
            Column.further("BASE_DUE", "period.baseDue", (row, msg) -> row.baseDue()),
            Column.usual("STATE", "feedback.state", (row, msg) -> row.state()),
            Column.usual(
                    "STANDING",
                    "supporter.standing",
                    (row, msg) -> row.supporter().standing()),
            Column.usual("SUBMITTED", "period.submitted", (row, msg) -> row.submittedAt()));

    private static final String WAITING = "waiting";
    private static final String OWED = "owed";
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FeedbackPeriods periods;

    private Paging paging;
    private List<FeedbackPeriod> rows;
    private Columns<FeedbackPeriod> columns;

    /** A page of them. */
    public List<FeedbackPeriod> getRows() {
        if (rows == null) {
            rows = find(getPaging().first(), SIZE);
        }
        return rows;
    }

    /** All of them. */
    List<FeedbackPeriod> all() {
        return find(0, Listing.LARGEST_FILE);
    }

    private List<FeedbackPeriod> find(int first, int most) {
        return isWaiting() ? periods.awaitingOffice(first, most) : periods.owed(first, most);
    }

    public Paging getPaging() {
        if (paging == null) {
            long total = isWaiting() ? periods.countAwaitingOffice() : periods.countOwed();
            paging = Paging.of(request.getParameter("page"), total, SIZE);
        }
        return paging;
    }

    /** Whether these are the reports that wait for the Office; else what networks owe. */
    boolean isWaiting() {
        return request.getServletPath().contains("/" + WAITING);
    }

    /** What is told of each. */
    public Columns<FeedbackPeriod> getColumns() {
        if (columns == null) {
            columns = new Columns<>(request, COLUMNS);
        }
        return columns;
    }

    /** Another page of the same list, as the query of an address. */
    public String address(int page) {
        return query().with("page", page).toString();
    }

    /** The same list as a file of a kind, below the desk. */
    public String file(String kind) {
        return "/feedback/" + (isWaiting() ? WAITING : OWED) + "." + kind + query();
    }

    private Query query() {
        return new Query().with(Columns.PARAMETER, getColumns().asked());
    }
}
