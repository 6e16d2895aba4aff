package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A file with members as a network has it: an XLSX workbook, or text with separators. */
final class MemberFile {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 100;

    private static final int SAMPLE_ROWS = 60;

    private final byte[] bytes;
    private final boolean workbook;

    /**
     * Takes a file, having looked at it from outside.
     *
     * @throws Refused when it is empty, too large or of a kind that is not read, or a workbook that is damaged
     */
    MemberFile(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length == 0) {
            throw Refused.at("file", "refused.memberFile.empty");
        }
        if (bytes.length > RegisterWorkbook.LARGEST_FILE) {
            throw Refused.at("file", "refused.import.tooLarge");
        }
        TableFileKind kind = RegisterWorkbook.inspect(bytes);
        if (kind != TableFileKind.WORKBOOK && kind != TableFileKind.TEXT) {
            throw kind.refusal();
        }
        workbook = kind == TableFileKind.WORKBOOK;
    }

    boolean isWorkbook() {
        return workbook;
    }

    /** The sheets of a workbook; none of a text. */
    List<MemberSheet> sheets() {
        return workbook ? reading(() -> new MemberWorkbook(bytes).sheets()) : List.of();
    }

    /** How it is probably to be read. */
    MemberFormat guess() {
        MemberFormat format = new MemberFormat();
        if (workbook) {
            return guessSheet(format);
        }
        format.setCharset(TextEncoding.of(bytes).name());
        format.setSeparator(text(format).separator());
        guessHeadings(format);
        return format;
    }

    /** The sheet with the best headings, and of those the first; a hidden one only when no other has rows. */
    private MemberFormat guessSheet(MemberFormat format) {
        return sheets().stream()
                .map(sheet -> {
                    MemberFormat one = format.copy();
                    one.setSheet(sheet.index());
                    List<MemberLine> lines = lines(one, SAMPLE_ROWS);
                    MemberHeadings headings = MemberHeadings.guess(lines);
                    headings.into(one);
                    int score = lines.isEmpty() ? -1 : headings.score();
                    return new Guess(one, sheet.hidden() ? score - 1000 : score);
                })
                .max(Comparator.comparingInt(Guess::score)
                        .thenComparing(guess -> -guess.format().getSheet()))
                .map(Guess::format)
                .orElse(format);
    }

    private record Guess(MemberFormat format, int score) {}

    /** Which row holds the headings, and what the columns tell by them. */
    void guessHeadings(MemberFormat format) {
        MemberHeadings.guess(lines(format, SAMPLE_ROWS)).into(format);
    }

    /** What the columns tell by the headings in the row that somebody has chosen. */
    void guessColumns(MemberFormat format) {
        MemberHeadings.at(format.getHeadingRow(), lines(format, MOST_ROWS)).into(format);
    }

    /** Its first rows, without empty ones. */
    List<MemberLine> lines(MemberFormat format, int most) {
        List<MemberLine> lines = reading(() -> workbook
                ? new MemberWorkbook(bytes).rows(format.getSheet(), most)
                : text(format).rows(format.getSeparator(), most).stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
        if (lines.stream().anyMatch(line -> line.number() > MOST_ROWS)) {
            throw new Refused("refused.import.tooLarge");
        }
        return lines;
    }

    /**
     * Reads all of its members.
     *
     * @param usualCountry of those of which no country is told
     */
    MemberRows rows(MemberFormat format, String usualCountry, LocalDate today) {
        List<MemberLine> lines = lines(format, Integer.MAX_VALUE);
        MemberRows rows = new MemberRows(format, format.heading(lines), usualCountry, today);
        lines.stream().filter(line -> line.number() > format.getHeadingRow()).forEach(rows::add);
        return rows;
    }

    private SeparatedText text(MemberFormat format) {
        return new SeparatedText(new String(bytes, Charset.forName(format.getCharset())));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | UncheckedIOException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            // A damaged sheet makes the parser fail in many ways.
            throw e instanceof Refused refused ? refused : broken(e);
        }
    }

    private static Refused broken(Exception cause) {
        Refused refused = Refused.at("file", "refused.memberFile.unreadable");
        refused.initCause(cause);
        return refused;
    }
}
