package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionQueue;
import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.adhesion.AdhesionSearch;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Columns;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** Which applications are looked for, as it stands in the address: the page and the file ask for the same. */
@Named
@RequestScoped
public class AdhesionFilter {
    private static final List<Column<AdhesionRow>> COLUMNS = List.of(
            Column.usual("COUNTRY", "interest.country", (row, msg) -> msg.country(row.country())),
            Column.further("KIND", "interest.kind", (row, msg) -> row.kind()),
            Column.further("MEMBERS", "interest.members", (row, msg) -> row.members()),
            Column.usual("STATE", "adhesion.state", (row, msg) -> row.state()),
            Column.usual("REVIEWER", "adhesion.reviewer", (row, msg) -> row.reviewer()),
            Column.usual("SINCE", "adhesion.since", (row, msg) -> row.touchedAt()));

    private static final String EVERYBODY = "ALL";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Site site;

    private Columns<AdhesionRow> columns;

    AdhesionSearch search() {
        return new AdhesionSearch(queue(), get("q"), get("country"), isMine() ? site.getUserName() : "");
    }

    /** What waits for the Commission at its own desk; at the Office's what waits there, unless something else is asked for. */
    private AdhesionQueue queue() {
        if (request.getServletPath().startsWith("/commission/")) {
            return AdhesionQueue.COMMISSION;
        }
        AdhesionQueue asked = Choice.of(AdhesionQueue.class, get("queue"));
        return asked == null && !isAll() ? AdhesionQueue.OFFICE : asked;
    }

    public boolean isAll() {
        return get("queue").equals(EVERYBODY);
    }

    /** Whether only those are shown that the reader has in hand. */
    public boolean isMine() {
        return get("mine").equals("true");
    }

    /** What is told of each. */
    public Columns<AdhesionRow> getColumns() {
        if (columns == null) {
            columns = new Columns<>(request, COLUMNS);
        }
        return columns;
    }

    /** What was given for a parameter; empty for nothing. */
    public String get(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** The same search, as the query of an address. */
    public Query query() {
        return new Query()
                .with("queue", get("queue"))
                .with("q", get("q"))
                .with("country", get("country"))
                .with("mine", isMine() ? "true" : "")
                .with(Columns.PARAMETER, getColumns().asked());
    }
}
