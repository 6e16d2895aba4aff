package eu.covenantofmayors.supporters.signatory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of an XLSX workbook, and their rows as texts. */
final class MemberWorkbook {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LARGEST_SERIAL = BigDecimal.valueOf(2_958_465);

    private final byte[] bytes;

    MemberWorkbook(byte[] bytes) {
        this.bytes = bytes;
    }

    /** All that Excel can show, hidden ones too. */
    List<MemberSheet> sheets() throws IOException {
        try (ReadableWorkbook workbook = open()) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() != SheetVisibility.VERY_HIDDEN)
                    .map(sheet -> new MemberSheet(
                            sheet.getIndex(), sheet.getName(), sheet.getVisibility() == SheetVisibility.HIDDEN))
                    .toList();
        }
    }

    /** The first rows of a sheet that hold anything. */
    List<MemberLine> rows(int index, int most) throws IOException {
        List<MemberLine> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = open()) {
            Sheet sheet = workbook.getSheet(index).orElseGet(workbook::getFirstSheet);
            MergedCells merged = MergedCells.of(bytes, sheet.getId());
            try (Stream<Row> rows = sheet.openStream()) {
                for (Row row : (Iterable<Row>) rows::iterator) {
                    if (lines.size() == most) {
                        break;
                    }
                    MemberLine line = new MemberLine(
                            row.getRowNum(), merged.fill(row.getRowNum(), cells(row, workbook.isDate1904())));
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    /** Some programs write no styles: then nothing says which numbers are days. */
    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private static List<String> cells(Row row, boolean date1904) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MemberFile.MOST_COLUMNS); i++) {
            cells.add(row.getCell(i) == null ? "" : shown(row.getCell(i), date1904));
        }
        return cells;
    }

    /** A day as ISO writes it; a number with a decimal point; a formula itself where the file does not hold its result. */
    private static String shown(Cell cell, boolean date1904) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDay(cell.getDataFormatString(), cell.getDataFormatId())
                            && number.signum() > 0
                            && number.compareTo(LARGEST_SERIAL) <= 0
                    ? (date1904 ? DAY_ZERO_1904 : DAY_ZERO)
                            .plusDays(number.intValue())
                            .toString()
                    : shown(number);
        }
        if (value != null) {
            return value.toString();
        }
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    /** A fourth decimal keeps a true fraction such as 12.345 apart from thousands that somebody wrote with a point. */
    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(plain.scale() == 3 ? 4 : Math.max(plain.scale(), 0))
                .toPlainString();
    }

    /** Whether a number format shows a day: it has letters for days or years outside of quoted and bracketed parts. */
    private static boolean isDay(String format, Integer id) {
        if (format == null) {
            return id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        String letters =
                format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[[^\\[\\]]*\\]", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d") || letters.contains("mmm");
    }
}
