package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Msg;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** What a list of applications can tell of each. */
public enum AdhesionColumn implements Column<AdhesionRow> {
    COUNTRY("interest.country", (row, msg) -> msg.country(row.country())),
    KIND("interest.kind", (row, msg) -> row.kind()),
    MEMBERS("interest.members", (row, msg) -> row.members()),
    STATE("adhesion.state", (row, msg) -> row.state()),
    REVIEWER("adhesion.reviewer", (row, msg) -> row.reviewer()),
    SINCE("adhesion.since", (row, msg) -> row.touchedAt());

    /** Unless somebody chooses others. */
    static final Set<AdhesionColumn> USUAL = EnumSet.of(COUNTRY, STATE, REVIEWER, SINCE);

    private final String label;
    private final BiFunction<AdhesionRow, Msg, Object> cell;

    AdhesionColumn(String label, BiFunction<AdhesionRow, Msg, Object> cell) {
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object cell(AdhesionRow row, Msg msg) {
        return cell.apply(row, msg);
    }
}
