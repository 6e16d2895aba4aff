package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Columns;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.supporter.CaseQueue;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code /commission/supporter/}: the open cases by what the Commission can decide next: the first of each, or one page by page. */
@Named
@RequestScoped
public class CaseListPage {
    private static final List<Column<SuspensionCase>> COLUMNS = List.of(
            Column.further(
                    "COUNTRY",
                    "directory.country",
                    (row, msg) -> msg.country(row.supporter().organisation().countryCode())),
            Column.usual("REASON", "case.reason", (row, msg) -> row.reason()),
            Column.further("GROUNDS", "case.grounds", (row, msg) -> row.grounds(msg.texts())),
            Column.usual("OPENED", "case.opened", (row, msg) -> row.openedAt()),
            Column.further("NOTICE", "case.noticeAt", (row, msg) -> row.noticeAt()),
            Column.usual(
                    "ANSWER_UNTIL",
                    "case.answerUntil",
                    (row, msg) -> row.answerUntil() == null ? null : msg.lastDay(row.answerUntil())),
            Column.usual("ANSWERED", "case.answeredAt", (row, msg) -> row.answeredAt()));

    private static final int FIRST = 20;
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Supporters supporters;

    private String queue;
    private String page;
    private Paging paging;
    private Columns<SuspensionCase> columns;
    private final Map<CaseQueue, Long> counts = new EnumMap<>(CaseQueue.class);
    private final Map<CaseQueue, List<SuspensionCase>> shown = new EnumMap<>(CaseQueue.class);

    /** Those that are shown: the one that was asked for, or all. */
    public List<CaseQueue> getQueues() {
        return getOnly() == null ? List.of(CaseQueue.values()) : List.of(getOnly());
    }

    /** The one that is shown page by page; null while all are. */
    public CaseQueue getOnly() {
        return Choice.of(CaseQueue.class, queue);
    }

    public long count(CaseQueue in) {
        return counts.computeIfAbsent(in, supporters::countCases);
    }

    /** The same by name, for the cards of the desks. */
    public long size(String name) {
        return count(CaseQueue.valueOf(name));
    }

    public long getCount() {
        return List.of(CaseQueue.values()).stream().mapToLong(this::count).sum();
    }

    public List<SuspensionCase> shown(CaseQueue in) {
        return shown.computeIfAbsent(
                in,
                wanted -> getOnly() == null
                        ? supporters.cases(wanted, 0, FIRST)
                        : supporters.cases(wanted, getPaging().first(), SIZE));
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(page, count(getOnly()), SIZE);
        }
        return paging;
    }

    /** All cases of the queues that are shown. */
    List<SuspensionCase> all() {
        return getQueues().stream()
                .flatMap(in -> supporters.cases(in, 0, Listing.LARGEST_FILE).stream())
                .toList();
    }

    /** What is told of each. */
    public Columns<SuspensionCase> getColumns() {
        if (columns == null) {
            columns = new Columns<>(request, COLUMNS);
        }
        return columns;
    }

    /** Another page of the same queue, as the query of an address. */
    public String address(int page) {
        return query().with("page", page).toString();
    }

    /** What is shown as a file of a kind, below the desk. */
    public String file(String kind) {
        return "/supporter/cases." + kind + query();
    }

    private Query query() {
        return new Query()
                .with("queue", queue)
                .with(Columns.PARAMETER, getColumns().asked());
    }

    public String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
