package eu.covenantofmayors.supporters.signatory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A remark on a cell of a file that was imported: where it is, what stands there, what is to be said of it and what came of it. */
@Embeddable
public class RowProblem {
    private static final int LONGEST_VALUE = 200;

    @Column(name = "sheet_row")
    private int row;

    @Column(name = "sheet_column")
    private String column;

    @Column(name = "cell_value")
    private String value;

    @Column(name = "reason")
    private String reasonKey;

    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    private String understood;

    protected RowProblem() {}

    private RowProblem(int row, String column, String value, String reasonKey, RowOutcome outcome, String understood) {
        this.row = row;
        this.column = column;
        this.value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
        this.reasonKey = reasonKey;
        this.outcome = outcome;
        this.understood = understood;
    }

    static RowProblem rowLeftOut(int row, String column, String value, String reasonKey) {
        return new RowProblem(row, column, value, reasonKey, RowOutcome.ROW_LEFT_OUT, null);
    }

    static RowProblem valueLeftOut(int row, String column, String value, String reasonKey) {
        return new RowProblem(row, column, value, reasonKey, RowOutcome.VALUE_LEFT_OUT, null);
    }

    /** @param understood what was taken instead of what stands there */
    static RowProblem understood(int row, String column, String value, String reasonKey, Object understood) {
        return new RowProblem(row, column, value, reasonKey, RowOutcome.UNDERSTOOD, understood.toString());
    }

    /** Number of the row as the spreadsheet shows it. */
    public int row() {
        return row;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /** Message key of the reason. */
    public String reasonKey() {
        return reasonKey;
    }

    public RowOutcome outcome() {
        return outcome;
    }

    /** What was taken instead of what stands there: a number or an ISO date; null where nothing was. */
    public String understood() {
        return understood;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowProblem that
                && row == that.row
                && Objects.equals(column, that.column)
                && Objects.equals(value, that.value)
                && Objects.equals(reasonKey, that.reasonKey)
                && outcome == that.outcome
                && Objects.equals(understood, that.understood);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, column, value, reasonKey, outcome, understood);
    }

    @Override
    public String toString() {
        return row + " " + column + " '" + value + "' " + reasonKey + " " + outcome + " " + understood;
    }
}
