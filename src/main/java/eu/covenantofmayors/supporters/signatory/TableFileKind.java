package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;

/** What a file that was handed in as a table really is, whatever its name: only the first three are read. */
public enum TableFileKind {
    /** An Office Open XML workbook ({@code .xlsx}, {@code .xlsm}). */
    WORKBOOK,
    /** Any other ZIP archive, of which the directory has still to be looked at. */
    ARCHIVE,
    /** Text with separators. */
    TEXT,
    OLD_EXCEL,
    BINARY_EXCEL,
    STRICT_EXCEL,
    OPEN_DOCUMENT,
    WEB_PAGE,
    XML,
    PDF,
    DOCUMENT,
    OTHER;

    private static final int[] COMPOUND_FILE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int BEGINNING = 4096;

    /**
     * Looks at the first bytes of a file.
     *
     * @throws Refused when it is a workbook with a password
     */
    static TableFileKind of(byte[] bytes) {
        if (begins(bytes, ZIP)) {
            return ARCHIVE;
        }
        if (begins(bytes, COMPOUND_FILE)) {
            return compound(bytes);
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(bytes, '{', '\\', 'r', 't', 'f')) {
            return DOCUMENT;
        }
        return isText(bytes) ? markup(bytes) : OTHER;
    }

    /** What an archive with these parts is. */
    static TableFileKind of(Collection<String> parts) {
        if (parts.contains("[Content_Types].xml")) {
            if (parts.stream().anyMatch(part -> part.equalsIgnoreCase("xl/workbook.bin"))) {
                return BINARY_EXCEL;
            }
            return parts.stream().anyMatch(part -> part.startsWith("word/") || part.startsWith("ppt/"))
                    ? DOCUMENT
                    : WORKBOOK;
        }
        return parts.contains("content.xml") ? OPEN_DOCUMENT : OTHER;
    }

    /** Why this kind is not read, and what to do. */
    Refused refusal() {
        return EnumSet.of(PDF, DOCUMENT, OTHER).contains(this)
                ? Refused.at("file", "refused.import.noTable")
                : Refused.at("file", "refused.import.saveAs", this);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The directory of a compound file (MS-CFB) names its streams in UTF-16. */
    private static TableFileKind compound(byte[] bytes) {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        if (names.contains(wide("EncryptedPackage"))) {
            throw Refused.at("file", "refused.import.encrypted");
        }
        if (names.contains(wide("WordDocument")) || names.contains(wide("PowerPoint Document"))) {
            return DOCUMENT;
        }
        return OLD_EXCEL;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** Text has no control characters but those of lines and columns; in UTF-16 every other byte may be zero. */
    private static boolean isText(byte[] bytes) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING));
        String text = new String(beginning, TextEncoding.of(beginning));
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A)
                .count();
        return odd * 100 <= text.length();
    }

    private static TableFileKind markup(byte[] bytes) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING));
        String text = new String(beginning, TextEncoding.of(beginning))
                .replaceFirst("^\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("mime-version:")
                || text.matches("(?s)<(!doctype html|html|head|body|table|meta|style)\\b.*")) {
            return WEB_PAGE;
        }
        if (text.startsWith("<?xml")) {
            return text.contains("<html") ? WEB_PAGE : XML;
        }
        return TEXT;
    }
}
