package eu.covenantofmayors.supporters.report;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table of what somebody takes along, the same in a workbook and in JSON; columns are named as programs name them. */
final class ArchiveTable {
    private final String name;
    private final List<Row> rows = new ArrayList<>();

    ArchiveTable(String name) {
        this.name = name;
    }

    /** Another row at its end. */
    Row row() {
        Row row = new Row();
        rows.add(row);
        return row;
    }

    /** The tables by their names. */
    static byte[] json(List<ArchiveTable> tables) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        tables.forEach(table ->
                all.put(table.name, table.rows.stream().map(row -> row.cells).toList()));
        try (Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withFormatting(true))) {
            return jsonb.toJson(all).getBytes(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException("JSON could not be written", e);
        }
    }

    /** A sheet for each table. */
    static byte[] xlsx(List<ArchiveTable> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Covenant Supporters", null)) {
            for (ArchiveTable table : tables) {
                table.write(workbook.newWorksheet(table.name));
            }
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.cells.keySet()));
        int column = 0;
        for (String heading : columns) {
            sheet.value(0, column, heading);
            for (int line = 0; line < rows.size(); line++) {
                write(sheet, line + 1, column, rows.get(line).cells.get(heading));
            }
            column++;
        }
    }

    private static void write(Worksheet sheet, int line, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(line, column, number);
        } else if (cell != null) {
            sheet.value(line, column, cell.toString());
        }
    }

    /** A line of the table: texts, numbers and truths by the names of their columns. */
    static final class Row {
        private final Map<String, Object> cells = new LinkedHashMap<>();

        Row with(String column, Object value) {
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            cells.put(column, plain ? value : String.valueOf(value));
            return this;
        }

        /** All properties of a bean. */
        Row withAll(Object bean) {
            try {
                for (PropertyDescriptor property :
                        Introspector.getBeanInfo(bean.getClass(), Object.class).getPropertyDescriptors()) {
                    if (property.getReadMethod() != null) {
                        with(property.getName(), property.getReadMethod().invoke(bean));
                    }
                }
            } catch (IntrospectionException | ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + bean.getClass(), e);
            }
            return this;
        }
    }
}
