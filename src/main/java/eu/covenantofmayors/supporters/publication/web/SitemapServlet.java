package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.publication.SiteMap;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code GET /sitemap.xml}: all public pages in all languages, for search engines. */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Inject
    private transient SiteMap map;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (SiteMap.Entry entry : map.entries()) {
                for (Languages language : Languages.spoken()) {
                    write(xml, entry, language);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(XMLStreamWriter xml, SiteMap.Entry entry, Languages language) throws XMLStreamException {
        xml.writeStartElement("url");
        text(xml, "loc", address(entry, language));
        if (entry.changedAt() != null) {
            text(xml, "lastmod", entry.changedAt().toString());
        }
        for (Languages other : Languages.spoken()) {
            xml.writeEmptyElement(XHTML, "link");
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.tag());
            xml.writeAttribute("href", address(entry, other));
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String address(SiteMap.Entry entry, Languages language) {
        return settings.baseUrl() + "/" + language.tag() + "/" + entry.path();
    }
}
