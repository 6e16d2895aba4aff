package eu.covenantofmayors.supporters.signatory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which row of a list holds its headings, and what its columns tell by them. Titles stand above it; they may have a word of
 * a heading, but not as many as the headings themselves.
 *
 * @param row its number as the spreadsheet shows it; 0 when there are none
 * @param columns which column tells what, counted from 0
 * @param score how sure it is
 */
record MemberHeadings(int row, Map<MemberField, Integer> columns, int score) {
    private static final MemberHeadings NONE = new MemberHeadings(0, Map.of(), 0);

    static MemberHeadings guess(List<MemberLine> lines) {
        List<MemberHeadings> all = lines.stream().map(MemberHeadings::of).toList();
        MemberHeadings best = all.stream()
                .filter(headings -> headings.score() > 0)
                .max(Comparator.comparingInt(MemberHeadings::score).thenComparing(headings -> -headings.row()))
                .orElse(NONE);
        // Where rows below would be headings as well, their words belong to the names: "Town of …", "… oblast".
        long alike = all.stream()
                .filter(headings -> headings.row() > best.row() && headings.score() >= best.score())
                .filter(headings -> !cells(lines, headings).equals(cells(lines, best)))
                .count();
        return alike > 0 ? NONE : best;
    }

    private static List<String> cells(List<MemberLine> lines, MemberHeadings headings) {
        return lines.stream()
                .filter(line -> line.number() == headings.row())
                .findFirst()
                .map(MemberLine::cells)
                .orElse(List.of());
    }

    /** Those in a row that somebody has chosen; 0 for none. */
    static MemberHeadings at(int row, List<MemberLine> lines) {
        return lines.stream()
                .filter(line -> line.number() == row)
                .findFirst()
                .map(MemberHeadings::of)
                .orElse(NONE);
    }

    private static MemberHeadings of(MemberLine line) {
        Map<MemberField, Integer> columns = new EnumMap<>(MemberField.class);
        Map<MemberField, Integer> scores = new EnumMap<>(MemberField.class);
        List<String> cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            MemberField field = MemberField.of(line.cell(i));
            if (field != null) {
                int score = field.fit(line.cell(i));
                if (score > Objects.requireNonNullElse(scores.get(field), 0)) {
                    columns.put(field, i);
                    scores.put(field, score);
                }
            }
        }
        int score = scores.values().stream().mapToInt(Integer::intValue).sum();
        return new MemberHeadings(line.number(), columns, score);
    }

    /** Writes the guess into a format; a list without headings has the names in its first column. */
    void into(MemberFormat format) {
        format.setHeadingRow(row);
        format.getColumns().clear();
        format.getColumns().putAll(columns);
        if (!columns.containsKey(MemberField.NAME)) {
            int first = 0;
            while (columns.containsValue(first)) {
                first++;
            }
            format.getColumns().put(MemberField.NAME, first);
        }
    }
}
