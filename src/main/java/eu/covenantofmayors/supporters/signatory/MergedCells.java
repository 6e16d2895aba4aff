package eu.covenantofmayors.supporters.signatory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellRangeAddress;

/**
 * The cells of a sheet that are merged with those below them, such as one region for several rows: a workbook has the text
 * in the first of them only. Numbers are not carried on: each row of a merged number would count it again.
 */
final class MergedCells {
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final int MOST_RANGES = 10_000;

    /** Ranges by the number of their first row, counted from 1. */
    private final Map<Integer, List<CellRangeAddress>> beginning = new HashMap<>();

    private final Map<Integer, Carried> carried = new HashMap<>();

    private record Carried(int lastRow, String text) {}

    private MergedCells() {}

    /** @param relationship of the workbook with the sheet */
    static MergedCells of(byte[] workbook, String relationship) throws IOException {
        MergedCells merged = new MergedCells();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            List<String> target = attributes(zip, RELATIONSHIPS, "Relationship", "Id", relationship, "Target");
            if (!target.isEmpty()) {
                String part = target.get(0).startsWith("/") ? target.get(0).substring(1) : "xl/" + target.get(0);
                attributes(zip, part, "mergeCell", null, null, "ref").forEach(merged::add);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return merged;
    }

    private void add(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        if (range.getLastRow() > range.getFirstRow()) {
            beginning
                    .computeIfAbsent(range.getFirstRow() + 1, none -> new ArrayList<>())
                    .add(range);
        }
    }

    /** The cells of a row, with what is carried on from above; rows are to be asked for in their order. */
    List<String> fill(int row, List<String> cells) {
        List<String> filled = new ArrayList<>(cells);
        carried.values().removeIf(text -> text.lastRow() < row);
        carried.forEach((column, above) -> {
            while (filled.size() <= column) {
                filled.add("");
            }
            if (filled.get(column).isBlank()) {
                filled.set(column, above.text());
            }
        });
        for (CellRangeAddress range : beginning.getOrDefault(row, List.of())) {
            int column = range.getFirstColumn();
            String text = column < cells.size() ? cells.get(column) : "";
            if (text.chars().anyMatch(Character::isLetter)) {
                carried.put(column, new Carried(range.getLastRow() + 1, text));
            }
        }
        return filled;
    }

    /** An attribute of all elements of a name, or of those only whose other attribute has a value. */
    private static List<String> attributes(
            ZipFile zip, String part, String element, String key, String value, String wanted)
            throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return found;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext() && found.size() < MOST_RANGES) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)
                        && (key == null || Objects.equals(reader.getAttributeValue(null, key), value))) {
                    found.add(reader.getAttributeValue(null, wanted));
                }
            }
            reader.close();
        }
        return found;
    }
}
