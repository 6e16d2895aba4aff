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
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a file with members is to be read; guessed first, then as somebody has set it while looking at what comes out. */
@Embeddable
public class MemberFormat implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Encodings that files of the region come in. */
    public static final List<String> CHARSETS = List.of(
            "UTF-8", "windows-1251", "ISO-8859-1", "windows-1252", "windows-1250", "windows-1254", "KOI8-U", "UTF-16");

    public static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

    private String charset = "UTF-8";

    @Column(name = "separator_")
    private String separator = ";";

    /** Whether 12,5 is twelve and a half; if not, the comma groups thousands. */
    @Column(name = "decimal_comma")
    private boolean decimalComma;

    /** Whether the first row holds headings. */
    private boolean header = true;

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
        copy.decimalComma = decimalComma;
        copy.header = header;
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

    public boolean isDecimalComma() {
        return decimalComma;
    }

    public void setDecimalComma(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    public boolean isHeader() {
        return header;
    }

    public void setHeader(boolean header) {
        this.header = header;
    }

    public Map<MemberField, Integer> getColumns() {
        return columns;
    }
}
