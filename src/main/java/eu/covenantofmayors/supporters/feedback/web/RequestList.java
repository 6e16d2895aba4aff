package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionRequest;
import eu.covenantofmayors.supporters.feedback.ExtensionRequests;
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

/** {@code …/feedback/requests}: the requests for more time that wait for a desk, and the same as a file. */
@Named
@RequestScoped
public class RequestList {
    private static final List<Column<ExtensionRequest>> COLUMNS = List.of(
            Column.further(
                    "COUNTRY",
                    "directory.country",
                    (row, msg) ->
                            msg.country(row.period().supporter().organisation().countryCode())),
            Column.usual("DAYS", "request.asksFor", (row, msg) -> row.days()),
            Column.usual("REASON", "request.why", (row, msg) -> row.reason()),
            Column.usual("DUE", "period.due", (row, msg) -> row.period().owedBy()),
            Column.usual("ASKED", "request.askedAt", (row, msg) -> row.askedAt()));

    private static final int FIRST = 20;
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ExtensionRequests requests;

    private Long count;
    private Paging paging;
    private List<ExtensionRequest> first;
    private List<ExtensionRequest> rows;
    private Columns<ExtensionRequest> columns;

    /** The oldest of them, for the page of all feedback. */
    public List<ExtensionRequest> getFirst() {
        if (first == null) {
            first = find(0, FIRST);
        }
        return first;
    }

    /** A page of them. */
    public List<ExtensionRequest> getRows() {
        if (rows == null) {
            rows = find(getPaging().first(), SIZE);
        }
        return rows;
    }

    /** All of them. */
    List<ExtensionRequest> all() {
        return find(0, Listing.LARGEST_FILE);
    }

    private List<ExtensionRequest> find(int first, int most) {
        return isCommission() ? requests.awaitingCommission(first, most) : requests.awaitingOffice(first, most);
    }

    public long getCount() {
        if (count == null) {
            count = isCommission() ? requests.countAwaitingCommission() : requests.countAwaitingOffice();
        }
        return count;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(request.getParameter("page"), getCount(), SIZE);
        }
        return paging;
    }

    /** Whose desk it is. */
    private boolean isCommission() {
        return request.getServletPath().startsWith("/commission/");
    }

    /** What is told of each. */
    public Columns<ExtensionRequest> getColumns() {
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
        return "/feedback/requests." + kind + query();
    }

    private Query query() {
        return new Query().with(Columns.PARAMETER, getColumns().asked());
    }
}
