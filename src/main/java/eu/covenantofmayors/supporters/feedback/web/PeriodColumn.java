package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Msg;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** What a list of reports can tell of each. */
public enum PeriodColumn implements Column<FeedbackPeriod> {
    COUNTRY(
            "directory.country",
            (row, msg) -> msg.country(row.supporter().organisation().countryCode())),
    DUE("period.due", (row, msg) -> row.owedBy()),
    BASE_DUE("period.baseDue", (row, msg) -> row.baseDue()),
    STATE("feedback.state", (row, msg) -> row.state()),
    STANDING("supporter.standing", (row, msg) -> row.supporter().standing()),
    SUBMITTED("period.submitted", (row, msg) -> row.submittedAt());

    static final Set<PeriodColumn> USUAL = EnumSet.of(COUNTRY, DUE, STATE, STANDING, SUBMITTED);

    private final String label;
    private final BiFunction<FeedbackPeriod, Msg, Object> cell;

    PeriodColumn(String label, BiFunction<FeedbackPeriod, Msg, Object> cell) {
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object cell(FeedbackPeriod row, Msg msg) {
        return cell.apply(row, msg);
    }
}
