package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file, CSV or XLSX, written as it is read. No cell is a formula: CSV cells that look like one are quoted by an
 * apostrophe, those of a workbook are texts and numbers by type.
 */
public final class Export {
    /** In a spreadsheet a cell that begins so is a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Export() {}

    /**
     * Sends a list that is somebody's own, and is kept nowhere on its way.
     *
     * @param name of the file; its ending says which kind it is
     */
    public static void send(
            HttpServletResponse response, String name, List<String> columns, Iterator<? extends List<?>> rows)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        publish(response, name, columns, rows);
    }

    /** Sends a list that everybody may read. */
    public static void publish(
            HttpServletResponse response, String name, List<String> columns, Iterator<? extends List<?>> rows)
            throws IOException {
        if (name.endsWith(".xlsx")) {
            Download.begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
            xlsx(response, columns, rows);
        } else {
            Download.begin(response, "text/csv; charset=utf-8", name);
            csv(response.getWriter(), columns, rows);
        }
    }

    /** Begins with a byte order mark, without which a spreadsheet takes Cyrillic for something else. */
    static void csv(Writer text, List<String> columns, Iterator<? extends List<?>> rows) throws IOException {
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(columns);
        while (rows.hasNext()) {
            printer.printRecord(rows.next().stream().map(Export::harmless));
        }
    }

    private static String harmless(Object cell) {
        String text = Objects.toString(cell, "");
        return !(cell instanceof Number) && FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static void xlsx(HttpServletResponse response, List<String> columns, Iterator<? extends List<?>> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Covenant Supporters", null)) {
            Worksheet sheet = workbook.newWorksheet("1");
            int line = 0;
            line(sheet, line++, columns);
            while (rows.hasNext()) {
                line(sheet, line++, rows.next());
            }
        }
    }

    private static void line(Worksheet sheet, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cells.get(column) != null) {
                sheet.value(line, column, cells.get(column).toString());
            }
        }
    }
}
