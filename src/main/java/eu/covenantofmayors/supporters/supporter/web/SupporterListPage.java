package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Columns;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** {@code /office/supporter/}: all supporters in all states, for the Office, and the same as a file. */
@Named
@RequestScoped
public class SupporterListPage {
    private static final List<Column<DirectoryRow>> COLUMNS = List.of(
            Column.further("ENGLISH_NAME", "interest.englishName", (row, msg) -> row.englishName()),
            Column.usual("COUNTRY", "directory.country", (row, msg) -> msg.country(row.country())),
            Column.further("KIND", "interest.kind", (row, msg) -> row.kind()),
            Column.further("LEVEL", "interest.level", (row, msg) -> row.level()),
            Column.usual("STATE", "supporter.state", (row, msg) -> row.state()),
            Column.usual("STANDING", "supporter.standing", (row, msg) -> row.reports() ? row.standing() : null));

    private static final int SIZE = 25;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Directory directory;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    private Paging paging;
    private List<DirectoryRow> rows;
    private Columns<DirectoryRow> columns;

    /** A page of them. */
    public List<DirectoryRow> getRows() {
        if (rows == null) {
            rows = directory.pageForOfficer(
                    search(), site.language(), getPaging().first(), SIZE);
        }
        return rows;
    }

    /** All of them. */
    List<DirectoryRow> all() {
        return directory.pageForOfficer(search(), site.language(), 0, Listing.LARGEST_FILE);
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(get("page"), directory.countForOfficer(search()), SIZE);
        }
        return paging;
    }

    private DirectorySearch search() {
        return DirectorySearch.byOfficer(get("q"), get("country"), getState());
    }

    /** The state that is wanted; null for all. */
    public SupporterState getState() {
        return Choice.of(SupporterState.class, get("state"));
    }

    /** What is told of each. */
    public Columns<DirectoryRow> getColumns() {
        if (columns == null) {
            columns = new Columns<>(request, COLUMNS);
        }
        return columns;
    }

    public SupporterState[] getStates() {
        return SupporterState.values();
    }

    /** ISO codes of those that can be chosen. */
    public List<String> getCountries() {
        return accounts.countries();
    }

    /** What was given for a parameter; empty for nothing. */
    public String get(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return query().with("page", page).toString();
    }

    /** The same search as a file of a kind, below the desk. */
    public String file(String kind) {
        return "/supporter/supporters." + kind + query();
    }

    private Query query() {
        return new Query()
                .with("q", get("q"))
                .with("country", get("country"))
                .with("state", get("state"))
                .with(Columns.PARAMETER, getColumns().asked());
    }
}
