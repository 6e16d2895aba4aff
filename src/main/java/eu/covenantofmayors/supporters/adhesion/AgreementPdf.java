package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.files.PdfPage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The agreement as a document, in the language of its application. */
@ApplicationScoped
public class AgreementPdf {
    @Inject
    private Settings settings;

    /** For the container. */
    protected AgreementPdf() {}

    AgreementPdf(Settings settings) {
        this.settings = settings;
    }

    /** What the network signs. */
    byte[] of(Adhesion adhesion) {
        Agreement agreement = adhesion.agreement();
        Languages language = agreement.language();
        Texts texts = Texts.in(language);
        PdfPage page =
                new PdfPage(language, texts.text("pdf.title") + " " + adhesion.reference(), texts.text("pdf.lead"));
        page.heading(texts.text("pdf.parties"))
                .facts(parties(adhesion, texts))
                .paragraph(texts.text("pdf.parties.text"))
                .heading(texts.text("pdf.commitments"));
        for (Commitment commitment : Commitment.values()) {
            page.lesserHeading((commitment.ordinal() + 1) + ". " + texts.text("commitment." + commitment + ".title"))
                    .paragraph(texts.text("commitment." + commitment + ".text"))
                    .quote(agreement.planned().get(commitment));
        }
        return page.heading(texts.text("pdf.return.title"))
                .paragraph(texts.text("pdf.return.text"))
                .heading(texts.text("pdf.feedback.title"))
                .paragraph(texts.text("pdf.feedback.text"))
                .heading(texts.text("pdf.duration.title"))
                .paragraph(texts.text("pdf.duration.text"))
                .heading(texts.text("pdf.signature"))
                .facts(signature(agreement, texts))
                .paragraph(texts.text("pdf.signed"))
                .smallPrint(texts.format("pdf.verify", address(language)))
                .toPdf();
    }

    private static Map<String, String> parties(Adhesion adhesion, Texts texts) {
        ExpressionOfInterest interest = adhesion.interest();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.text("pdf.reference"), adhesion.reference());
        facts.put(
                texts.text("signature.legalName"),
                adhesion.agreement().signature().getLegalName());
        facts.put(texts.text("interest.registrationNumber"), interest.getRegistrationNumber());
        facts.put(texts.text("interest.address"), interest.getAddress());
        facts.put(texts.text("interest.country"), texts.country(interest.getCountry()));
        return facts;
    }

    private static Map<String, String> signature(Agreement agreement, Texts texts) {
        Signature signature = agreement.signature();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.text("signature.signatoryName"), signature.getSignatoryName());
        facts.put(texts.text("signature.signatoryFunction"), signature.getSignatoryFunction());
        facts.put(
                texts.text("signature.mandateDecision"),
                signature.getMandateDecision() + ", " + texts.date(signature.getMandateDate()));
        facts.put(texts.text("signature.place"), signature.getPlace() + ", " + texts.date(signature.getSignedOn()));
        facts.put(texts.text("agreement.fingerprint"), agreement.fingerprint());
        return facts;
    }

    /** What the Commission's seal says in a PDF reader. */
    String reason(Adhesion adhesion) {
        return Texts.in(adhesion.agreement().language())
                .format("pdf.reason", adhesion.agreement().coSignerFunction());
    }

    /** What is seen of it on the first page. */
    String mark(Adhesion adhesion) {
        Agreement agreement = adhesion.agreement();
        Texts texts = Texts.in(agreement.language());
        return texts.format(
                "pdf.mark",
                agreement.coSignerFunction(),
                texts.date(agreement.effectiveDate()),
                address(agreement.language()));
    }

    private String address(Languages language) {
        return settings.baseUrl() + "/" + language.tag() + "/verify";
    }
}
