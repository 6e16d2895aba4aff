package eu.covenantofmayors.supporters.notification;

import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A letter as HTML, for readers whose program shows it: the same words, with paragraphs and links. It loads nothing from
 * anywhere, so it tells nobody that it was read. The writer escapes whatever was typed by people.
 */
final class LetterHtml {
    private static final String PAGE = "margin:0;padding:24px;background:#f4f7f6;color:#1b2b34;"
            + "font-family:Arial,'DejaVu Sans',sans-serif;font-size:16px;line-height:1.5";
    private static final String SHEET =
            "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #2a7f4f";

    private final XMLStreamWriter html;
    private final Pattern ourLink;

    private LetterHtml(XMLStreamWriter html, String baseUrl) {
        this.html = html;
        this.ourLink = Pattern.compile(Pattern.quote(baseUrl) + "/\\S*");
    }

    /**
     * Writes it.
     *
     * @param baseUrl only addresses that begin with this can be clicked: not those that somebody has typed into a form
     */
    static String of(Letter letter, String baseUrl) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter html = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new LetterHtml(html, baseUrl).write(letter);
            html.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return "<!DOCTYPE html>\n" + text;
    }

    private void write(Letter letter) throws XMLStreamException {
        html.writeStartElement("html");
        html.writeAttribute("lang", letter.language().tag());
        html.writeStartElement("head");
        html.writeEmptyElement("meta");
        html.writeAttribute("charset", "utf-8");
        element("title", null, letter.subject());
        html.writeEndElement();
        open("body", PAGE);
        open("div", SHEET);
        element("p", "margin:0;color:#2a7f4f;font-weight:bold", "Covenant Supporters");
        element("h1", "margin:8px 0 16px;font-size:20px", letter.subject());
        for (String paragraph : letter.body().split("\\n\\s*\\n", -1)) {
            open("p", null);
            lines(paragraph.strip());
            html.writeEndElement();
        }
        element("p", "margin-top:32px;font-size:14px;color:#4a5b64", letter.footer());
        html.writeEndElement();
        html.writeEndElement();
        html.writeEndElement();
    }

    private void lines(String paragraph) throws XMLStreamException {
        String[] lines = paragraph.split("\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.writeEmptyElement("br");
            }
            line(lines[i]);
        }
    }

    private void line(String line) throws XMLStreamException {
        Matcher link = ourLink.matcher(line);
        int end = 0;
        while (link.find()) {
            html.writeCharacters(line.substring(end, link.start()));
            html.writeStartElement("a");
            html.writeAttribute("href", link.group());
            html.writeAttribute("style", "color:#0b5563");
            html.writeCharacters(link.group());
            html.writeEndElement();
            end = link.end();
        }
        html.writeCharacters(line.substring(end));
    }

    private void element(String name, String style, String text) throws XMLStreamException {
        open(name, style);
        html.writeCharacters(text);
        html.writeEndElement();
    }

    private void open(String name, String style) throws XMLStreamException {
        html.writeStartElement(name);
        if (style != null) {
            html.writeAttribute("style", style);
        }
    }
}
