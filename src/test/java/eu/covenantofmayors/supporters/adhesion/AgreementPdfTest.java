package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementPdfTest {
    /** Without a server there is no configuration. */
    private static final class SomeSettings extends Settings {
        @Override
        public String baseUrl() {
            return "https://covenant.example";
        }
    }

    private static final AgreementPdf PDF = new AgreementPdf(new SomeSettings());

    static List<Languages> languages() {
        return Languages.spoken();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isPdfAInEachLanguageAndTellsWhatWasSigned(Languages language) throws Exception {
        Adhesion adhesion = AdhesionFixture.draft(language);
        Map<Commitment, String> planned = new EnumMap<>(AdhesionFixture.planned());
        planned.put(Commitment.PROMOTE, "Ýylda iki duşuşyk <b>&amp;\u000b ქალაქების შეხვედრა\nՀանդիպում");
        Signature signature = AdhesionFixture.signature();
        adhesion.agreement().sign(signature, planned, AdhesionFixture.NOW);

        byte[] pdf = PDF.of(adhesion);

        assertThat(PdfA.breaches(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            adhesion.reference(),
                            signature.getLegalName(),
                            signature.getSignatoryName(),
                            "Ýylda iki duşuşyk <b>&amp; ქალაქების შეხვედრა",
                            "Հանդիպում",
                            "https://covenant.example/" + language.tag() + "/verify");
        }
    }
}
