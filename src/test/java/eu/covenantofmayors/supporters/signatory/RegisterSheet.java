package eu.covenantofmayors.supporters.signatory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes releases of the register, as small or large as a test needs them: {@code new RegisterSheet().row(7, "Tbilisi")}
 * has one good row; {@link #with} spoils it.
 */
public final class RegisterSheet {
    private static final List<String> NOT_READ = List.of("country_name", "mayor", "action_plan_expected");

    private final List<String> columns = new ArrayList<>(RegisterRows.COLUMNS);
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private String name = "1";

    public RegisterSheet() {
        columns.addAll(3, NOT_READ);
    }

    /** The cells of a signatory with which nothing is wrong. */
    static Map<String, Object> good(long id, String name) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("organisation_id", BigDecimal.valueOf(id));
        cells.put("organisation_name", name);
        cells.put("coordinator_name", "Kyiv Regional State Administration");
        cells.put("supporter_name", "-");
        cells.put("country_code", "ua");
        cells.put("population_adhesion", BigDecimal.valueOf(1000));
        cells.put("organisation_latitude", new BigDecimal("50.450099945068388"));
        cells.put("organisation_longitude", new BigDecimal("30.523399353027301"));
        cells.put("group_name", "-");
        cells.put("commitment_CoM2020_flag", true);
        cells.put("commitment_CoM2030_flag", false);
        cells.put("commitment_CoM2050_flag", false);
        cells.put("commitment_mayoradapt_flag", false);
        cells.put("adhesion_type", "As an individual signatory");
        cells.put("signatory_status", "published");
        cells.put("date_of_adhesion", BigDecimal.valueOf(40686));
        cells.put("gcom_id", "UA" + id);
        return cells;
    }

    public RegisterSheet row(long id, String name) {
        Map<String, Object> cells = good(id, name);
        cells.put("country_name", "Ukraine");
        cells.put("mayor", "Never To Be Read");
        cells.put("action_plan_expected", true);
        rows.add(cells);
        return this;
    }

    /** Puts something else into the row made last; null empties the cell. */
    public RegisterSheet with(String column, Object value) {
        rows.get(rows.size() - 1).put(column, value);
        return this;
    }

    public RegisterSheet emptyRow() {
        rows.add(Map.of());
        return this;
    }

    public RegisterSheet without(String... missing) {
        columns.removeAll(Arrays.asList(missing));
        return this;
    }

    public RegisterSheet named(String name) {
        this.name = name;
        return this;
    }

    /** Reads a workbook as the import does, but for the database; tells how many rows it has. */
    public static int read(byte[] workbook) {
        RegisterRows rows = new RegisterRows(LocalDate.now(ZoneOffset.UTC));
        new RegisterWorkbook(workbook).read(rows::add);
        return rows.read();
    }

    /** The workbook, with a page of explanations before the sheet, as the JRC has it. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", null)) {
            workbook.newWorksheet("README").value(0, 0, "GCoM - MyCovenant");
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    put(sheet, row + 1, column, rows.get(row).get(columns.get(column)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
