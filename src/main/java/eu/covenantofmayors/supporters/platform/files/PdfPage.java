package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Prose;
import eu.covenantofmayors.supporters.platform.TextNormalizer;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A letter or an agreement on its way to be a PDF: headings, paragraphs, facts, one after the other. */
public final class PdfPage {
    /** The foot of the first page stays free for the mark of a {@link Seal}. */
    private static final String STYLE = "@page { size: A4; margin: 22mm 18mm 29mm 18mm;"
            + " @top-right { content: counter(page) ' / ' counter(pages); font: 8pt '" + Pdf.FONT_FAMILY + "'; } }"
            + "body { font: 10pt/1.45 '" + Pdf.FONT_FAMILY + "'; color: #1a1a1a; }"
            + "h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4mm; color: #0b3d48; }"
            + "h2 { font-size: 12pt; margin: 7mm 0 2mm; color: #0b3d48; page-break-after: avoid; }"
            + "h3 { font-size: 10pt; margin: 4mm 0 0; page-break-after: avoid; }"
            + "p { margin: 0 0 2mm; } .quote { border-left: 1.2mm solid #9cc7b4; padding-left: 3mm; }"
            + "table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 3mm; }"
            + "th { text-align: left; width: 34%; }"
            + "th, td { padding: 1mm 3mm 1mm 0; vertical-align: top; border-bottom: 0.2mm solid #c5cfd2;"
            + " word-wrap: break-word; }"
            + "tr, .bars { page-break-inside: avoid; }"
            + ".figures { font-size: 8pt; } .figures th { width: auto; } .figures thead th { text-align: right; }"
            + ".figures tr th:first-child { width: 31%; text-align: left; } .figures td { text-align: right; }"
            + ".bars th { width: 20mm; } .bars td { white-space: nowrap; width: 22mm; text-align: right; }"
            + ".bars td + td { width: auto; } .bars div { height: 3.5mm; background: #2c7a4b; }"
            + ".small { font-size: 8pt; color: #444; }";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * @param title as it stands at its head and in the window of its reader
     * @param description one sentence of what it is
     */
    public PdfPage(Languages language, String title, String description) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartElement("html");
            xml.writeAttribute("lang", language.tag());
            xml.writeStartElement("head");
            element("title", title);
            xml.writeEmptyElement("meta");
            xml.writeAttribute("name", "subject");
            xml.writeAttribute("content", TextNormalizer.legalInXml(description));
            element("style", STYLE);
            xml.writeEndElement();
            xml.writeStartElement("body");
            element("h1", title);
            element("p", description);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public PdfPage heading(String heading) {
        return written(() -> element("h2", heading));
    }

    /** A heading below a heading. */
    public PdfPage lesserHeading(String heading) {
        return written(() -> element("h3", heading));
    }

    public PdfPage paragraph(String paragraph) {
        return written(() -> element("p", paragraph));
    }

    public PdfPage smallPrint(String paragraph) {
        return written(() -> {
            xml.writeStartElement("p");
            xml.writeAttribute("class", "small");
            xml.writeCharacters(TextNormalizer.legalInXml(paragraph));
            xml.writeEndElement();
        });
    }

    /** What somebody has written, with its paragraphs; nothing for nothing. */
    public PdfPage quote(String words) {
        if (words == null || words.isBlank()) {
            return this;
        }
        return written(() -> {
            xml.writeStartElement("div");
            xml.writeAttribute("class", "quote");
            for (String paragraph : words.strip().split("\\R+")) {
                element("p", paragraph);
            }
            xml.writeEndElement();
        });
    }

    /** Longer text, with the signs of {@link Prose}. */
    public PdfPage prose(String words) {
        return written(() -> {
            xml.writeCharacters("");
            xml.flush();
            text.write(TextNormalizer.legalInXml(Prose.html(words)));
        });
    }

    /**
     * Figures in rows.
     *
     * @param columns their headings
     * @param rows each with what it is about in the first cell
     */
    public PdfPage table(List<String> columns, List<List<String>> rows) {
        return written(() -> {
            xml.writeStartElement("table");
            xml.writeAttribute("class", "figures");
            xml.writeStartElement("thead");
            xml.writeStartElement("tr");
            for (String column : columns) {
                element("th", column);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("tbody");
            for (List<String> row : rows) {
                xml.writeStartElement("tr");
                element("th", row.get(0));
                for (String cell : row.subList(1, row.size())) {
                    element("td", cell);
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** One bar of a chart that lies on its side. */
    public record Bar(String label, String amount, long percent) {}

    /** A chart whose figures stand in it. */
    public PdfPage bars(List<Bar> bars) {
        return written(() -> {
            xml.writeStartElement("table");
            xml.writeAttribute("class", "bars");
            for (Bar bar : bars) {
                xml.writeStartElement("tr");
                element("th", bar.label());
                element("td", bar.amount());
                xml.writeStartElement("td");
                xml.writeStartElement("div");
                xml.writeAttribute("style", "width: " + bar.percent() + "%");
                xml.writeEndElement();
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** Names and what they stand for, in their order; those that stand for nothing are left out. */
    public PdfPage facts(Map<String, String> facts) {
        return written(() -> {
            xml.writeStartElement("table");
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                if (fact.getValue() != null && !fact.getValue().isBlank()) {
                    xml.writeStartElement("tr");
                    element("th", fact.getKey());
                    element("td", fact.getValue());
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        });
    }

    /** Ends it. */
    public byte[] toPdf() {
        written(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return Pdf.of(text.toString());
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private PdfPage written(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(TextNormalizer.legalInXml(content));
        xml.writeEndElement();
    }
}
