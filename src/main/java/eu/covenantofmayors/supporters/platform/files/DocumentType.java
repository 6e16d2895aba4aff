package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of documents that networks and officers attach for others to read. What a file is called and how it begins have to agree;
 * programs, web pages and archives are not among them, because whoever downloads a file may open it by a click.
 */
public enum DocumentType {
    PDF(List.of("pdf"), "%PDF-"),
    JPEG(List.of("jpg", "jpeg"), "\u00FF\u00D8"),
    PNG(List.of("png"), "\u0089PNG\r\n\u001A\n"),
    WEBP(List.of("webp"), "RIFF"),
    /** Photographs of telephones (ISO/IEC 23008-12): the length of the first box stands before its name. */
    HEIC(List.of("heic", "heif"), "\0\0\0"),
    /** Office Open XML and OpenDocument are ZIP archives. */
    OFFICE(List.of("docx", "xlsx", "pptx", "odt", "ods", "odp"), "PK\u0003\u0004"),
    /** Word, Excel and PowerPoint until 2003. */
    OLD_OFFICE(List.of("doc", "xls", "ppt"), "\u00D0\u00CF\u0011\u00E0"),
    RTF(List.of("rtf"), "{\\rtf"),
    TEXT(List.of("txt", "csv"), "");

    private final List<String> endings;
    private final byte[] beginning;

    DocumentType(List<String> endings, String beginning) {
        this.endings = endings;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Checks that a file is of one of these kinds.
     *
     * @throws Refused at the field {@code file} when its name has another ending, or it does not begin as its name says
     */
    public static void expect(String fileName, byte[] content) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Stream.of(values()).noneMatch(type -> type.endings.contains(ending) && type.fits(content))) {
            throw Refused.at("file", "refused.file.type");
        }
    }

    private boolean fits(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** For the attribute {@code accept} of a field: all endings, each behind a dot. */
    public static String accepted() {
        return Stream.of(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }
}
