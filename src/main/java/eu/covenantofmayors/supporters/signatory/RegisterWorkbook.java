package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The JRC's MyCovenant release as it is published: an XLSX workbook with the signatories on the sheet "1". Whatever else
 * is handed in is refused before it is parsed; the sheet is read row by row.
 */
final class RegisterWorkbook {
    static final long LARGEST_FILE = 20L << 20;
    static final long LARGEST_INFLATED = 300L << 20;
    static final int HIGHEST_RATIO = 200;
    static final int MOST_PARTS = 1000;
    static final int MOST_ROWS = 100_000;

    private static final String SHEET = "1";
    /** ISO/IEC 29500 Strict, which Excel offers beside its usual workbooks and few programs read. */
    private static final String STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/";

    private static final Set<TableFileKind> NOT_AT_ALL =
            EnumSet.of(TableFileKind.OTHER, TableFileKind.TEXT, TableFileKind.PDF, TableFileKind.DOCUMENT);

    private final byte[] bytes;

    /**
     * Takes a file, having looked at it from outside.
     *
     * @throws Refused when it is too large, or is no readable XLSX workbook
     */
    RegisterWorkbook(byte[] bytes) {
        TableFileKind kind = inspect(bytes);
        if (kind != TableFileKind.WORKBOOK) {
            throw NOT_AT_ALL.contains(kind) ? new Refused("refused.import.notAWorkbook") : kind.refusal();
        }
        this.bytes = bytes;
    }

    /**
     * Looks at a file that claims to be a workbook, before anything parses it.
     *
     * @return what it is
     * @throws Refused when it is too large, protected by a password, or an archive that is damaged
     */
    static TableFileKind inspect(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new Refused("refused.import.tooLarge");
        }
        TableFileKind kind = TableFileKind.of(bytes);
        return kind == TableFileKind.ARCHIVE ? inflate(bytes) : kind;
    }

    /** The bytes of a file on the server. */
    static byte[] bytesOf(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new Refused("refused.import.tooLarge");
        }
        return Files.readAllBytes(file);
    }

    /** Counts what really comes out, through the directory that the parser will use: headers may lie. */
    private static TableFileKind inflate(byte[] bytes) {
        long limit = Math.min(LARGEST_INFLATED, (long) bytes.length * HIGHEST_RATIO);
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        boolean strict = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Refused("refused.import.tooLarge");
            }
            for (ZipArchiveEntry entry : parts) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refused("refused.import.encrypted");
                }
                if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                    throw new IOException("No workbook packs its parts by method " + entry.getMethod());
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        strict |= entry.getName().equals("_rels/.rels")
                                && new String(buffer, 0, n, StandardCharsets.UTF_8).contains(STRICT_NAMESPACE);
                        inflated += n;
                        if (inflated > limit) {
                            throw new Refused("refused.import.tooLarge");
                        }
                    }
                }
            }
            TableFileKind kind = TableFileKind.of(
                    parts.stream().map(ZipArchiveEntry::getName).collect(Collectors.toSet()));
            return strict && kind == TableFileKind.WORKBOOK ? TableFileKind.STRICT_EXCEL : kind;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : broken(e);
        }
    }

    /**
     * Looks whether the sheet and all columns are there.
     *
     * @throws Refused when they are not
     */
    void check() {
        open(rows -> {});
    }

    /**
     * Hands over row by row what the sheet holds; empty rows are passed over.
     *
     * @throws Refused when the sheet or a column is missing, or the workbook is broken
     */
    void read(Consumer<RegisterLine> reader) {
        open(lines -> lines.forEachRemaining(line -> {
            if (line.number() > MOST_ROWS) {
                throw new Refused("refused.import.tooLarge");
            }
            reader.accept(line);
        }));
    }

    private void open(Consumer<Iterator<RegisterLine>> reader) {
        // Excel writes numbers and truth values; a cell that holds neither becomes a problem of its row.
        ReadingOptions options = new ReadingOptions(false, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            Sheet sheet = workbook.findSheet(SHEET).orElseThrow(() -> new Refused("refused.import.sheetMissing"));
            try (Stream<Row> rows = sheet.openStream()) {
                Iterator<Row> iterator = rows.iterator();
                Map<Integer, String> header = header(iterator);
                reader.accept(lines(iterator, header, workbook.isDate1904()));
            }
        } catch (IOException | RuntimeException e) {
            // A damaged sheet makes the parser fail in many ways: also with an index that is out of bounds.
            throw e instanceof Refused refused ? refused : broken(e);
        }
    }

    private static Map<Integer, String> header(Iterator<Row> rows) {
        Map<Integer, String> header = rows.hasNext() ? names(rows.next()) : Map.of();
        List<String> missing = RegisterRows.COLUMNS.stream()
                .filter(column -> !header.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("refused.import.columnMissing", String.join(", ", missing));
        }
        return header;
    }

    private static Map<Integer, String> names(Row row) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String name = text(row, i);
            Optional<String> column = RegisterRows.COLUMNS.stream()
                    .filter(known -> known.equalsIgnoreCase(name))
                    .filter(known -> !names.containsValue(known))
                    .findFirst();
            if (column.isPresent()) {
                names.put(i, column.get());
            }
        }
        return names;
    }

    private static String text(Row row, int index) {
        Cell cell = row.getCell(index);
        return cell == null || cell.getText() == null ? "" : cell.getText().strip();
    }

    private static Iterator<RegisterLine> lines(Iterator<Row> rows, Map<Integer, String> header, boolean date1904) {
        return new Iterator<>() {
            private RegisterLine next;

            @Override
            public boolean hasNext() {
                while (next == null && rows.hasNext()) {
                    RegisterLine line = line(rows.next(), header, date1904);
                    next = line.cells().isEmpty() ? null : line;
                }
                return next != null;
            }

            @Override
            public RegisterLine next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                RegisterLine line = next;
                next = null;
                return line;
            }
        };
    }

    private static RegisterLine line(Row row, Map<Integer, String> header, boolean date1904) {
        Map<String, Object> cells = header.entrySet().stream()
                .filter(column -> row.hasCell(column.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        column -> content(row.getCell(column.getKey())),
                        (a, b) -> a,
                        HashMap::new));
        cells.values().removeIf(cell -> cell.toString().isBlank());
        return new RegisterLine(row.getRowNum(), cells, date1904);
    }

    private static Object content(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.NUMBER && value instanceof BigDecimal
                || cell.getType() == CellType.BOOLEAN && value instanceof Boolean) {
            return value;
        }
        String shown = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return shown == null ? "" : shown;
    }

    private static Refused broken(Exception cause) {
        Refused refused = new Refused("refused.import.truncated");
        refused.initCause(cause);
        return refused;
    }
}
