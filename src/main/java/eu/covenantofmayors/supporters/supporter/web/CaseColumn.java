package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** What a list of cases can tell of each. */
public enum CaseColumn implements Column<SuspensionCase> {
    COUNTRY(
            "directory.country",
            (row, msg) -> msg.country(row.supporter().organisation().countryCode())),
    REASON("case.reason", (row, msg) -> row.reason()),
    GROUNDS("case.grounds", (row, msg) -> row.grounds()),
    OPENED("case.opened", (row, msg) -> row.openedAt()),
    NOTICE("case.noticeAt", (row, msg) -> row.noticeAt()),
    ANSWER_UNTIL("case.answerUntil", (row, msg) -> row.answerUntil() == null ? null : msg.lastDay(row.answerUntil())),
    ANSWERED("case.answeredAt", (row, msg) -> row.answeredAt());

    static final Set<CaseColumn> USUAL = EnumSet.of(REASON, OPENED, ANSWER_UNTIL, ANSWERED);

    private final String label;
    private final BiFunction<SuspensionCase, Msg, Object> cell;

    CaseColumn(String label, BiFunction<SuspensionCase, Msg, Object> cell) {
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object cell(SuspensionCase row, Msg msg) {
        return cell.apply(row, msg);
    }
}
