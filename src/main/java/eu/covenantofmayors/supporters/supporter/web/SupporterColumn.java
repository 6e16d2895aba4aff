package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.Column;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** What a list of networks can tell of each. */
public enum SupporterColumn implements Column<DirectoryRow> {
    ENGLISH_NAME("interest.englishName", (row, msg) -> row.englishName()),
    COUNTRY("directory.country", (row, msg) -> msg.country(row.country())),
    KIND("interest.kind", (row, msg) -> row.kind()),
    LEVEL("interest.level", (row, msg) -> row.level()),
    STATE("supporter.state", (row, msg) -> row.state()),
    STANDING("supporter.standing", (row, msg) -> row.described() ? row.standing() : null);

    static final Set<SupporterColumn> USUAL = EnumSet.of(COUNTRY, STATE, STANDING);

    private final String label;
    private final BiFunction<DirectoryRow, Msg, Object> cell;

    SupporterColumn(String label, BiFunction<DirectoryRow, Msg, Object> cell) {
        this.label = label;
        this.cell = cell;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object cell(DirectoryRow row, Msg msg) {
        return cell.apply(row, msg);
    }
}
