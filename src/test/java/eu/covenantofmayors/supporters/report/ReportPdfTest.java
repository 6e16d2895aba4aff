package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPdfTest {
    @ParameterizedTest
    @EnumSource(names = {"EN", "RU", "TK", "UK"})
    void isAnArchivableDocumentWithFiguresAndStories(Languages language) throws Exception {
        ImplementationReport report = new ImplementationReport(2025);
        report.draw(
                new FigureTable(
                        2021,
                        2025,
                        List.of(
                                new Figure(Measure.EVENTS, 2025, "GE", null, 220),
                                new Figure(Measure.EVENTS, 2024, null, null, 200))),
                List.of(new Story(
                        7,
                        Commitment.EXCHANGE,
                        "ქართული ქალაქების ენერგოქსელი",
                        "GE",
                        Languages.EN,
                        "We met <twice> & more.",
                        true)),
                Instant.parse("2026-02-01T10:00:00Z"));
        report.write(language, Map.of(ReportPart.SUMMARY, "It was a **good** year.\n\n- one\n- two"));

        byte[] pdf = ReportPdf.of(report, language);

        assertThat(PdfA.breaches(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("2025", "220", "+20", "ქართული ქალაქების ენერგოქსელი")
                    .contains("We met <twice> & more.", "It was a", "good", "two")
                    .doesNotContain("**");
        }
    }
}
