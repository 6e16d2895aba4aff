package eu.covenantofmayors.supporters.signatory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a file with members is to be read; guessed first, then as somebody has set it while looking at what comes out. */
@Embeddable
public class MemberFormat implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Encodings that files of the region come in. */
    public static final List<String> CHARSETS = TextEncoding.KNOWN;

    public static final List<String> SEPARATORS = SeparatedText.SEPARATORS;

    private String charset = "UTF-8";

    @Column(name = "separator_")
    private String separator = ";";

    /** Which sheet of a workbook holds the list, counted from 0. */
    private int sheet;

    /** Number of the row that holds the headings; members stand below it. 0 where there are no headings. */
    @PositiveOrZero
    @Column(name = "heading_row")
    private int headingRow;

    /** Which column tells what, counted from 0; what is not told is not in it. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_import_column", joinColumns = @JoinColumn(name = "import_id"))
    @MapKeyColumn(name = "field")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "position")
    private Map<MemberField, Integer> columns = new EnumMap<>(MemberField.class);

    /** The same, to be changed without touching this one. */
    public MemberFormat copy() {
        MemberFormat copy = new MemberFormat();
        copy.charset = charset;
        copy.separator = separator;
        copy.sheet = sheet;
        copy.headingRow = headingRow;
        copy.columns.putAll(columns);
        return copy;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    public int getSheet() {
        return sheet;
    }

    public void setSheet(int sheet) {
        this.sheet = sheet;
    }

    public int getHeadingRow() {
        return headingRow;
    }

    public void setHeadingRow(int headingRow) {
        this.headingRow = headingRow;
    }

    /** The row with the headings; null where there is none. */
    MemberLine heading(List<MemberLine> lines) {
        return lines.stream()
                .filter(line -> line.number() == headingRow)
                .findFirst()
                .orElse(null);
    }

    public Map<MemberField, Integer> getColumns() {
        return columns;
    }
}
