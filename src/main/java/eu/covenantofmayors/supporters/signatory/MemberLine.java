package eu.covenantofmayors.supporters.signatory;

import java.util.List;

/**
 * A row of a file with members as it stands there.
 *
 * @param number of the row as a spreadsheet shows it
 * @param cells their texts, in order; empty where nothing stands
 */
public record MemberLine(int number, List<String> cells) {
    /** The text of a cell, see {@link CellText#clean}; empty where there is none. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? CellText.clean(cells.get(column)) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
