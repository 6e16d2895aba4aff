package eu.covenantofmayors.supporters.adhesion;

import com.ibm.icu.util.ULocale;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.files.Pdf;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The agreement as a document, in the language of its application. */
@ApplicationScoped
public class AgreementPdf {
    /** The foot of the first page stays free for the mark of the seal. */
    private static final String STYLE = "@page { size: A4; margin: 22mm 18mm 29mm 18mm;"
            + " @top-right { content: counter(page) ' / ' counter(pages); font: 8pt '" + Pdf.FONT_FAMILY + "'; } }"
            + "body { font: 10pt/1.45 '" + Pdf.FONT_FAMILY + "'; color: #1a1a1a; }"
            + "h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4mm; color: #0b3d48; }"
            + "h2 { font-size: 12pt; margin: 7mm 0 2mm; color: #0b3d48; page-break-after: avoid; }"
            + "h3 { font-size: 10pt; margin: 4mm 0 0; page-break-after: avoid; }"
            + "p { margin: 0 0 2mm; } .plan { border-left: 1.2mm solid #9cc7b4; padding-left: 3mm; }"
            + "table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 3mm; } th { text-align: left; width: 34%; }"
            + "th, td { padding: 1mm 3mm 1mm 0; vertical-align: top; border-bottom: 0.2mm solid #c5cfd2; word-wrap: break-word; }"
            + ".small { font-size: 8pt; color: #444; }";

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Inject
    private Settings settings;

    /** For the container. */
    protected AgreementPdf() {}

    AgreementPdf(Settings settings) {
        this.settings = settings;
    }

    /** What the network signs. */
    byte[] of(Adhesion adhesion) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new Page(xml, adhesion).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return Pdf.of(text.toString());
    }

    /** What the Commission's seal says in a PDF reader. */
    String reason(Adhesion adhesion) {
        return Texts.in(adhesion.agreement().language())
                .format("pdf.reason", adhesion.agreement().coSignerFunction());
    }

    /** What is seen of it on the first page. */
    String mark(Adhesion adhesion) {
        Agreement agreement = adhesion.agreement();
        return Texts.in(agreement.language())
                .format(
                        "pdf.mark",
                        agreement.coSignerFunction(),
                        day(agreement.language(), agreement.effectiveDate()),
                        address(agreement.language()));
    }

    private String address(Languages language) {
        return settings.baseUrl() + "/" + language.tag() + "/verify";
    }

    private static String day(Languages language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** One document on its way. */
    private final class Page {
        private final XMLStreamWriter xml;
        private final Adhesion adhesion;
        private final Agreement agreement;
        private final Languages language;
        private final Texts texts;

        Page(XMLStreamWriter xml, Adhesion adhesion) {
            this.xml = xml;
            this.adhesion = adhesion;
            this.agreement = adhesion.agreement();
            this.language = agreement.language();
            this.texts = Texts.in(language);
        }

        void write() throws XMLStreamException {
            xml.writeStartElement("html");
            xml.writeAttribute("lang", language.tag());
            xml.writeStartElement("head");
            element("title", texts.text("pdf.title") + " " + adhesion.reference());
            xml.writeEmptyElement("meta");
            xml.writeAttribute("name", "description");
            xml.writeAttribute("content", texts.text("pdf.lead"));
            element("style", STYLE);
            xml.writeEndElement();
            xml.writeStartElement("body");
            element("h1", texts.text("pdf.title"));
            element("p", texts.text("pdf.lead"));
            parties();
            commitments();
            section("pdf.return.title", "pdf.return.text");
            section("pdf.feedback.title", "pdf.feedback.text");
            section("pdf.duration.title", "pdf.duration.text");
            signature();
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void section(String title, String text) throws XMLStreamException {
            element("h2", texts.text(title));
            element("p", texts.text(text));
        }

        private void parties() throws XMLStreamException {
            ExpressionOfInterest interest = adhesion.interest();
            element("h2", texts.text("pdf.parties"));
            xml.writeStartElement("table");
            fact("pdf.reference", adhesion.reference());
            fact("signature.legalName", agreement.signature().getLegalName());
            fact("interest.registrationNumber", interest.getRegistrationNumber());
            fact("interest.address", interest.getAddress());
            fact(
                    "interest.country",
                    new ULocale("und_" + interest.getCountry())
                            .getDisplayCountry(ULocale.forLocale(language.locale())));
            xml.writeEndElement();
            element("p", texts.text("pdf.parties.text"));
        }

        private void commitments() throws XMLStreamException {
            element("h2", texts.text("pdf.commitments"));
            Map<Commitment, String> planned = agreement.planned();
            for (Commitment commitment : Commitment.values()) {
                element("h3", (commitment.ordinal() + 1) + ". " + texts.text("commitment." + commitment + ".title"));
                element("p", texts.text("commitment." + commitment + ".text"));
                String plan = planned.get(commitment);
                if (plan != null && !plan.isBlank()) {
                    xml.writeStartElement("div");
                    xml.writeAttribute("class", "plan");
                    for (String paragraph : plan.strip().split("\\R+")) {
                        element("p", paragraph);
                    }
                    xml.writeEndElement();
                }
            }
        }

        private void signature() throws XMLStreamException {
            Signature signature = agreement.signature();
            element("h2", texts.text("pdf.signature"));
            xml.writeStartElement("table");
            fact("signature.signatoryName", signature.getSignatoryName());
            fact("signature.signatoryFunction", signature.getSignatoryFunction());
            fact(
                    "signature.mandateDecision",
                    signature.getMandateDecision() + ", " + day(language, signature.getMandateDate()));
            fact("signature.place", signature.getPlace() + ", " + day(language, signature.getSignedOn()));
            fact("agreement.fingerprint", agreement.fingerprint());
            xml.writeEndElement();
            element("p", texts.text("pdf.signed"));
            xml.writeStartElement("p");
            xml.writeAttribute("class", "small");
            xml.writeCharacters(texts.format("pdf.verify", address(language)));
            xml.writeEndElement();
        }

        private void fact(String key, String value) throws XMLStreamException {
            if (value == null || value.isBlank()) {
                return;
            }
            xml.writeStartElement("tr");
            element("th", texts.text(key));
            element("td", value);
            xml.writeEndElement();
        }

        private void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll(""));
            xml.writeEndElement();
        }
    }
}
