package eu.covenantofmayors.supporters.signatory;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import eu.covenantofmayors.supporters.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A file with members as a network has it: an XLSX workbook, of which the first sheet counts, or text with separators. */
final class MemberFile {
    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 100;

    /** As much as tells the encoding. */
    private static final int SAMPLE = 1 << 16;

    private static final int SAMPLE_ROWS = 20;
    private static final String UTF_8 = "UTF-8";

    private final byte[] bytes;

    /**
     * Takes a file, having looked at it from outside.
     *
     * @throws Refused when it is empty or too large, or a workbook that cannot be read
     */
    MemberFile(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length == 0) {
            throw Refused.at("file", "refused.memberFile.empty");
        }
        if (bytes.length > RegisterWorkbook.LARGEST_FILE) {
            throw Refused.at("file", "refused.import.tooLarge");
        }
        if (isWorkbook()) {
            RegisterWorkbook.inspect(bytes);
        }
    }

    boolean isWorkbook() {
        return RegisterWorkbook.isPacked(bytes);
    }

    /** How it is probably to be read. */
    MemberFormat guess() {
        MemberFormat format = new MemberFormat();
        if (!isWorkbook()) {
            format.setCharset(charset());
            format.setSeparator(separator(format.getCharset()));
            format.setDecimalComma(!format.getSeparator().equals(","));
        }
        List<MemberLine> first = lines(format, 1);
        if (!first.isEmpty()) {
            guessColumns(format, first.get(0));
        }
        return format;
    }

    private static void guessColumns(MemberFormat format, MemberLine headings) {
        for (int i = 0; i < headings.cells().size(); i++) {
            for (MemberField field : MemberField.values()) {
                if (!format.getColumns().containsKey(field)
                        && !format.getColumns().containsValue(i)
                        && field.isCalled(headings.cell(i))) {
                    format.getColumns().put(field, i);
                }
            }
        }
        format.setHeader(!format.getColumns().isEmpty());
        format.getColumns().putIfAbsent(MemberField.NAME, 0);
    }

    /** What can be read as UTF-8 is: nothing else looks like it by chance. Else what the letters look like. */
    private String charset() {
        if (begins(0xFF, 0xFE) || begins(0xFE, 0xFF)) {
            return "UTF-16";
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return UTF_8;
        } catch (CharacterCodingException e) {
            CharsetDetector detector = new CharsetDetector();
            detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
            return Stream.of(detector.detectAll())
                    .map(CharsetMatch::getName)
                    .filter(name -> MemberFormat.CHARSETS.contains(name) && !name.startsWith("UTF"))
                    .findFirst()
                    .orElse("windows-1251");
        }
    }

    private boolean begins(int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The one that cuts the first rows into the most columns of which all rows have as many. */
    private String separator(String charset) {
        return MemberFormat.SEPARATORS.stream()
                .max(Comparator.comparingInt(separator -> columns(charset, separator)))
                .orElseThrow();
    }

    private int columns(String charset, String separator) {
        MemberFormat format = new MemberFormat();
        format.setCharset(charset);
        format.setSeparator(separator);
        return lines(format, SAMPLE_ROWS).stream()
                .mapToInt(line -> line.cells().size())
                .min()
                .orElse(0);
    }

    /**
     * Its first rows, without empty ones.
     *
     * @throws Refused when it cannot be read, or has more than {@value #MOST_ROWS} rows
     */
    List<MemberLine> lines(MemberFormat format, int most) {
        try {
            return isWorkbook() ? workbook(most) : text(format, most);
        } catch (IOException | UncheckedIOException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            // A damaged sheet makes the parser fail in many ways.
            throw e instanceof Refused refused ? refused : broken(e);
        }
    }

    private List<MemberLine> text(MemberFormat format, int most) throws IOException {
        String text = new String(bytes, Charset.forName(format.getCharset())).replaceFirst("^\uFEFF", "");
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.getSeparator())
                .setIgnoreEmptyLines(false)
                .build();
        try {
            return text(text, csv, most);
        } catch (IOException | UncheckedIOException e) {
            // Somebody has put a name into quotation marks and not meant the cell: then they are part of the text.
            return text(text, csv.builder().setQuote(null).build(), most);
        }
    }

    private static List<MemberLine> text(String text, CSVFormat csv, int most) throws IOException {
        List<MemberLine> lines = new ArrayList<>();
        try (CSVParser parser = csv.parse(new StringReader(text))) {
            for (CSVRecord each : parser) {
                if (lines.size() == most) {
                    break;
                }
                take(
                        lines,
                        (int) each.getRecordNumber(),
                        each.stream().limit(MOST_COLUMNS).toList());
            }
        }
        return lines;
    }

    private List<MemberLine> workbook(int most) throws IOException {
        List<MemberLine> lines = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (lines.size() == most) {
                    break;
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(shown(row.getCell(i)));
                }
                take(lines, row.getRowNum(), cells);
            }
        }
        return lines;
    }

    private static void take(List<MemberLine> lines, int number, List<String> cells) {
        if (number > MOST_ROWS) {
            throw new Refused("refused.import.tooLarge");
        }
        MemberLine line = new MemberLine(number, cells);
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    /** A day as ISO writes it; a number with a decimal point. */
    private static String shown(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            String format = cell.getDataFormatString();
            return format != null && format.toLowerCase(Locale.ROOT).contains("yy")
                    ? cell.asDate().toLocalDate().toString()
                    : number.toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static Refused broken(Exception cause) {
        Refused refused = new Refused("refused.import.truncated");
        refused.initCause(cause);
        return refused;
    }
}
