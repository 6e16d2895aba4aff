package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionRequest;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Msg;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** What a list of requests for more time can tell of each. */
public enum RequestColumn implements Column<ExtensionRequest> {
    COUNTRY(
            "directory.country",
            (row, msg) -> msg.country(row.period().supporter().organisation().countryCode())),
    DAYS("request.asksFor", (row, msg) -> row.days()),
    REASON("request.why", (row, msg) -> row.reason()),
    DUE("period.due", (row, msg) -> row.period().owedBy()),
    ASKED("request.askedAt", (row, msg) -> row.askedAt());

    static final Set<RequestColumn> USUAL = EnumSet.of(DAYS, REASON, DUE, ASKED);

    private final String label;
    private final BiFunction<ExtensionRequest, Msg, Object> cell;

    RequestColumn(String label, BiFunction<ExtensionRequest, Msg, Object> cell) {
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object cell(ExtensionRequest row, Msg msg) {
        return cell.apply(row, msg);
    }
}
