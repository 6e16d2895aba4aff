package eu.covenantofmayors.supporters.signatory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Why a row of the release was not imported: where it is, what stands there and what is wrong with it. */
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

    protected RowProblem() {}

    RowProblem(int row, String column, String value, String reasonKey) {
        this.row = row;
        this.column = column;
        this.value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
        this.reasonKey = reasonKey;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof RowProblem that
                && row == that.row
                && Objects.equals(column, that.column)
                && Objects.equals(value, that.value)
                && Objects.equals(reasonKey, that.reasonKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, column, value, reasonKey);
    }

    @Override
    public String toString() {
        return row + " " + column + " '" + value + "' " + reasonKey;
    }
}
