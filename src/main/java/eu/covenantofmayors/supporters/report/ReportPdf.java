package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.files.PdfPage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** An implementation report as a document to print, send and keep. */
public final class ReportPdf {
    private final ImplementationReport report;
    private final FigureTable figures;
    private final Languages language;
    private final Texts texts;

    private ReportPdf(ImplementationReport report, Languages language) {
        this.report = report;
        this.figures = report.figures();
        this.language = language;
        this.texts = Texts.in(language);
    }

    public static byte[] of(ImplementationReport report, Languages language) {
        return new ReportPdf(report, language).make();
    }

    private byte[] make() {
        String year = String.valueOf(report.year());
        PdfPage page = new PdfPage(language, texts.format("yearly.of", year), texts.format("yearly.description", year));
        if (!report.isPublished()) {
            page.paragraph(texts.text("yearly.isDraft"));
        }
        part(page, ReportPart.SUMMARY);
        page.heading(texts.text("yearly.glance"));
        page.table(
                List.of(texts.text("yearly.figure"), year, texts.text("yearly.change")),
                Measures.GLANCE.stream().map(this::glance).toList());
        page.heading(texts.text("yearly.overTime"));
        for (Measure measure : Measures.CHARTS) {
            page.lesserHeading(texts.name(measure)).bars(bars(figures.overTime(measure)));
        }
        page.table(years(), Measures.OVER_TIME.stream().map(this::overTime).toList());
        page.heading(texts.text("yearly.byCountry"));
        List<String> columns = new ArrayList<>(List.of(texts.text("yearly.country")));
        Measures.BY_COUNTRY.forEach(measure -> columns.add(texts.name(measure)));
        page.table(columns, figures.countries().stream().map(this::country).toList());
        for (Commitment commitment : Commitment.values()) {
            about(page, commitment);
        }
        part(page, ReportPart.OUTLOOK);
        return page.heading(texts.text("yearly.counted"))
                .smallPrint(texts.text("yearly.counted.text"))
                .toPdf();
    }

    private void part(PdfPage page, ReportPart part) {
        String text = report.text(language, part);
        if (!text.isBlank()) {
            page.heading(texts.name(part)).prose(text);
        }
    }

    private void about(PdfPage page, Commitment commitment) {
        page.heading(texts.name(commitment)).prose(report.text(language, ReportPart.about(commitment)));
        report.stories(commitment)
                .forEach(story -> page.lesserHeading(story.network())
                        .smallPrint(texts.country(story.country()))
                        .quote(story.story()));
    }

    private List<String> glance(Measure measure) {
        long change = figures.change(measure);
        return List.of(
                texts.name(measure),
                number(figures.total(measure)),
                figures.before(measure) == 0 ? "" : change > 0 ? "+" + number(change) : number(change));
    }

    private List<String> years() {
        List<String> years = new ArrayList<>(List.of(texts.text("yearly.figure")));
        figures.overTime(Measure.NETWORKS).keySet().forEach(year -> years.add(year.toString()));
        return years;
    }

    private List<String> overTime(Measure measure) {
        List<String> row = new ArrayList<>(List.of(texts.name(measure)));
        figures.overTime(measure).values().forEach(amount -> row.add(number(amount)));
        return row;
    }

    private List<String> country(String country) {
        List<String> row = new ArrayList<>();
        row.add(country.isEmpty() ? texts.text("yearly.noCountry") : texts.country(country));
        Measures.BY_COUNTRY.forEach(measure -> row.add(number(figures.inCountry(measure, country))));
        return row;
    }

    private List<PdfPage.Bar> bars(SortedMap<Integer, Long> years) {
        long most = Math.max(1, Collections.max(years.values()));
        return years.entrySet().stream()
                .map(year -> new PdfPage.Bar(
                        year.getKey().toString(), number(year.getValue()), 100 * year.getValue() / most))
                .toList();
    }

    private String number(long number) {
        return texts.format("site.number", number);
    }
}
