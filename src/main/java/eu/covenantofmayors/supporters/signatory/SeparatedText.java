package eu.covenantofmayors.supporters.signatory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text with separators, read row by row: a stray quotation mark spoils its own row at most. Quotation marks come in pairs
 * within a row, however many lines it has; a line with an odd one either begins a cell of several lines, or has a stray one.
 */
final class SeparatedText {
    static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

    /** A row has no more lines. */
    private static final int MOST_LINES = 50;

    private static final int SAMPLE_ROWS = 40;

    /** Excel's own first line, which says how the others are separated and is not shown. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\R?", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;
    private final Optional<String> declared;

    SeparatedText(String text) {
        lines = new BufferedReader(new StringReader(text.replaceFirst("^\uFEFF", "")))
                .lines()
                .toList();
        Matcher first = SEPARATOR_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
        declared = first.matches() ? Optional.of(first.group(1)) : Optional.empty();
    }

    /** The separator that the file declares, or the one that cuts the most rows into as many columns. */
    String separator() {
        return declared.filter(SEPARATORS::contains)
                .orElseGet(() -> SEPARATORS.stream()
                        .max(Comparator.comparingLong(this::evenness))
                        .orElseThrow());
    }

    /** How many of the first rows have the most common number of columns, if that is more than one. */
    private long evenness(String separator) {
        Map<Integer, Long> rows = rows(separator, SAMPLE_ROWS).stream()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.groupingBy(line -> line.cells().size(), Collectors.counting()));
        return rows.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(common -> common.getKey() > 1)
                .map(common -> common.getValue() * MemberFile.MOST_COLUMNS + common.getKey())
                .orElse(0L);
    }

    /** The first rows, empty ones too, numbered as a spreadsheet numbers them. */
    List<MemberLine> rows(String separator, int most) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        List<MemberLine> rows = new ArrayList<>();
        int next = declared.isPresent() ? 1 : 0;
        while (next < lines.size() && rows.size() < most) {
            int end = quotes(lines.get(next)) % 2 == 0 ? next : endOfRow(next, format);
            List<String> cells = end < 0
                    ? List.of(lines.get(next).split(Pattern.quote(separator), -1))
                    : cells(String.join("\n", lines.subList(next, end + 1)), format)
                            .get(0);
            rows.add(new MemberLine(
                    rows.size() + 1,
                    cells.stream()
                            .limit(MemberFile.MOST_COLUMNS)
                            .map(SeparatedText::withoutStrayMark)
                            .toList()));
            next = Math.max(end, next) + 1;
        }
        return rows;
    }

    /** The line in which a row with an open quotation mark ends; negative when the mark is a stray one. */
    private int endOfRow(int first, CSVFormat format) {
        int last = Math.min(first + MOST_LINES, lines.size()) - 1;
        for (int end = first + 1; end <= last; end++) {
            if (quotes(lines.get(end)) % 2 == 1) {
                CSVFormat strict = format.builder()
                        .setTrailingData(false)
                        .setLenientEof(false)
                        .get();
                return isOneRow(String.join("\n", lines.subList(first, end + 1)), strict) ? end : -1;
            }
        }
        return -1;
    }

    private static boolean isOneRow(String text, CSVFormat strict) {
        try {
            return cells(text, strict).size() == 1;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static List<List<String>> cells(String text, CSVFormat format) {
        if (text.isEmpty()) {
            return List.of(List.of());
        }
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long quotes(String line) {
        return line.chars().filter(c -> c == '"').count();
    }

    /** Quotation marks that enclose nothing are no part of a text. */
    private static String withoutStrayMark(String cell) {
        return quotes(cell) % 2 == 0 ? cell : cell.replaceFirst("^\\s*\"|\"\\s*$", "");
    }
}
