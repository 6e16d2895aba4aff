package eu.covenantofmayors.supporters.signatory;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the rows of one release, with remarks on what could not be read. A row without what every signatory has
 * (identifier, name, country and status) is left out; a wrong value in any other column is left out alone.
 */
final class RegisterRows {
    /** The columns that we read; the names of mayors are not among them. */
    static final List<String> COLUMNS = List.of(
            "organisation_id",
            "organisation_name",
            "coordinator_name",
            "supporter_name",
            "country_code",
            "population_adhesion",
            "organisation_latitude",
            "organisation_longitude",
            "group_name",
            "commitment_CoM2020_flag",
            "commitment_CoM2030_flag",
            "commitment_CoM2050_flag",
            "commitment_mayoradapt_flag",
            "adhesion_type",
            "signatory_status",
            "date_of_adhesion",
            "gcom_id");

    private static final LocalDate COVENANT_BEGAN = LocalDate.of(2008, 1, 1);
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int MOST_DIGITS = 40;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_GCOM_ID = 50;
    private static final int LONGEST_ID = 50;
    private static final String NUMBER = "[+-]?[0-9]{1,40}([.,][0-9]{1,40})?([eE][+-]?[0-9]{1,2})?";
    private static final BigDecimal LARGEST_SERIAL = BigDecimal.valueOf(100_000);

    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();
    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int read;
    private boolean complete;

    RegisterRows(LocalDate today) {
        this.today = today;
    }

    void add(RegisterLine line) {
        read++;
        complete = true;
        RegisterRow row = row(line);
        if (!complete) {
            return;
        }
        if (seen.add(row.registerId())) {
            rows.add(row);
        } else {
            problems.add(
                    RowProblem.rowLeftOut(line.number(), "organisation_id", row.registerId(), "problem.duplicate"));
        }
    }

    /** A row that {@link RegisterRow#cells} has written. */
    static RegisterRow restored(Map<String, String> cells, LocalDate today) {
        RegisterRows rows = new RegisterRows(today);
        rows.add(new RegisterLine(0, new HashMap<>(cells), false));
        return rows.rows().get(0);
    }

    List<RegisterRow> rows() {
        return rows;
    }

    List<RowProblem> problems() {
        return problems;
    }

    int read() {
        return read;
    }

    private RegisterRow row(RegisterLine line) {
        return new RegisterRow(
                required(line, "organisation_id", RegisterRows::id),
                value(line, "gcom_id", text -> name(text, LONGEST_GCOM_ID)),
                required(line, "organisation_name", RegisterRows::name),
                required(line, "country_code", RegisterRows::country),
                population(line),
                value(line, "organisation_latitude", text -> degrees(text, 90)),
                value(line, "organisation_longitude", text -> degrees(text, 180)),
                value(line, "date_of_adhesion", text -> date(text, line.date1904())),
                flag(line, "commitment_CoM2020_flag"),
                flag(line, "commitment_CoM2030_flag"),
                flag(line, "commitment_CoM2050_flag"),
                flag(line, "commitment_mayoradapt_flag"),
                value(line, "adhesion_type", RegisterRows::adhesionType),
                required(line, "signatory_status", RegisterRows::status),
                value(line, "coordinator_name", RegisterRows::name),
                value(line, "group_name", RegisterRows::name),
                value(line, "supporter_name", RegisterRows::name));
    }

    /** A value without which the row is left out; null with a remark where there is none that can be read. */
    private <T> T required(RegisterLine line, String column, Function<String, T> reader) {
        Optional<String> text = text(line, column);
        String reason = "problem.missing";
        if (text.isPresent()) {
            try {
                return reader.apply(text.get());
            } catch (Unreadable unreadable) {
                reason = unreadable.getMessage();
            }
        }
        complete = false;
        String shown = text.orElseGet(() -> String.valueOf(line.cells().getOrDefault(column, "")));
        problems.add(RowProblem.rowLeftOut(line.number(), column, shown, reason));
        return null;
    }

    /** What stands in a cell; null for none, and null with a remark for what cannot be read. */
    private <T> T value(RegisterLine line, String column, Function<String, T> reader) {
        Optional<String> text = text(line, column).filter(told -> !CellText.isUnknown(told));
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text.get());
        } catch (Unreadable unreadable) {
            problems.add(RowProblem.valueLeftOut(line.number(), column, text.get(), unreadable.getMessage()));
            return null;
        }
    }

    private Integer population(RegisterLine line) {
        String column = "population_adhesion";
        String text = text(line, column).orElse("");
        CellValue<Integer> inhabitants = line.cells().get(column) instanceof BigDecimal number
                ? Inhabitants.of(number, false)
                : Inhabitants.read(text, false);
        if (inhabitants.remark() != null) {
            problems.add(
                    inhabitants.value() == null
                            ? RowProblem.valueLeftOut(line.number(), column, text, inhabitants.remark())
                            : RowProblem.understood(
                                    line.number(), column, text, inhabitants.remark(), inhabitants.value()));
        }
        return inhabitants.value();
    }

    private boolean flag(RegisterLine line, String column) {
        return Objects.requireNonNullElse(value(line, column, RegisterRows::truth), false);
    }

    private static Optional<String> text(RegisterLine line, String column) {
        Object cell = line.cells().get(column);
        if (cell == null) {
            return Optional.empty();
        }
        String text = cell instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_DIGITS
                ? number.toPlainString()
                : CellText.clean(cell.toString());
        return CellText.isNothing(text) ? Optional.empty() : Optional.of(text);
    }

    private static String name(String text) {
        return name(text, LONGEST_NAME);
    }

    private static String name(String text, int longest) {
        if (text.length() > longest) {
            throw new Unreadable("problem.tooLong");
        }
        return text;
    }

    /** A number is read as Excel may write it, with {@code .0} behind it; anything else has to be one word. */
    private static String id(String text) {
        if (text.matches(NUMBER)) {
            BigDecimal number = number(text).stripTrailingZeros();
            if (number.scale() > 0 || number.signum() <= 0) {
                throw new Unreadable("problem.noId");
            }
            return checkedId(number.toPlainString());
        }
        return checkedId(text);
    }

    private static String checkedId(String id) {
        if (id.length() > LONGEST_ID || !id.matches("[\\p{L}\\p{N}]\\S*")) {
            throw new Unreadable("problem.noId");
        }
        return id;
    }

    private static String country(String text) {
        if (!text.matches("[A-Za-z]{2}")) {
            throw new Unreadable("problem.noCountry");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static Double degrees(String text, int most) {
        BigDecimal number = number(text);
        if (number.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Unreadable("problem.outOfRange");
        }
        return number.doubleValue();
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Unreadable("problem.noTruth");
        };
    }

    private static SignatoryStatus status(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "published" -> SignatoryStatus.PUBLISHED;
            case "on_hold", "on-hold" -> SignatoryStatus.ON_HOLD;
            default -> throw new Unreadable("problem.noStatus");
        };
    }

    private static AdhesionType adhesionType(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("1") || lower.startsWith("as an individual")) {
            return AdhesionType.INDIVIDUAL;
        }
        if (lower.startsWith("as a group") && lower.contains("individually")) {
            return AdhesionType.GROUP_INDIVIDUAL;
        }
        if (lower.startsWith("as a group") && lower.contains("collectively")) {
            return AdhesionType.GROUP_COLLECTIVE;
        }
        throw new Unreadable("problem.noAdhesionType");
    }

    private LocalDate date(String text, boolean date1904) {
        LocalDate date;
        try {
            date = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?")
                    ? LocalDate.parse(text.substring(0, 10))
                    : day(number(text), date1904);
        } catch (DateTimeException | Unreadable e) {
            throw new Unreadable("problem.noDate", e);
        }
        if (date.isBefore(COVENANT_BEGAN) || date.isAfter(today)) {
            throw new Unreadable("problem.dateOutOfRange");
        }
        return date;
    }

    private static LocalDate day(BigDecimal serial, boolean date1904) {
        if (serial.signum() < 0 || serial.compareTo(LARGEST_SERIAL) > 0) {
            throw new Unreadable("problem.noDate");
        }
        return EXCEL_DAY_ZERO.plusDays(serial.intValue() + (date1904 ? DAYS_TO_1904 : 0));
    }

    /** With a decimal point or comma; with both, or with more than one, it could mean two numbers. */
    private static BigDecimal number(String text) {
        if (!text.matches(NUMBER)) {
            throw new Unreadable("problem.noNumber");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** A value that is not what its column promises; the message is the key of the reason. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key);
        }

        Unreadable(String key, Throwable cause) {
            super(key, cause);
        }
    }
}
