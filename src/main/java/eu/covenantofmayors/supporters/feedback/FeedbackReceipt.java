package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.files.PdfPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a network has filed and when, as a document for its own files. */
@Stateless
public class FeedbackReceipt {
    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Settings settings;

    /**
     * A PDF of the report as it stands now.
     *
     * @throws NotFound when there is no such period, it is another network's, or nothing was filed
     */
    @RolesAllowed("NETWORK")
    public byte[] mine(long periodId, Languages language) {
        FeedbackPeriod period = periods.mine(periodId);
        if (period.firstSubmittedAt() == null) {
            throw new NotFound();
        }
        Texts texts = Texts.in(language);
        PdfPage page = new PdfPage(language, texts.text("receipt.title"), texts.text("receipt.lead"))
                .facts(about(period, texts));
        ReportContent content = period.report().content();
        Map<String, String> figures = told(content.figures(), texts);
        if (!figures.isEmpty()) {
            page.heading(texts.text("receipt.figures")).facts(figures);
        }
        told(content.words(), texts)
                .forEach((label, words) -> page.heading(label).quote(words));
        period.report().parts().forEach((commitment, part) -> {
            page.heading(texts.text("commitment." + commitment.name() + ".title"))
                    .quote(part.getStory());
            if (part.getFigure() != null) {
                page.paragraph(texts.text("report.figure") + ": " + part.getFigure());
            }
            page.quote(part.getEvidence());
        });
        return page.toPdf();
    }

    private Map<String, String> about(FeedbackPeriod period, Texts texts) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                texts.text("receipt.network"), period.supporter().organisation().officialName());
        facts.put(texts.text("period.due"), texts.date(period.effectiveDue()));
        facts.put(texts.text("period.submitted"), day(period.firstSubmittedAt(), texts));
        facts.put(texts.text("receipt.timeliness"), texts.text(period.inTime() ? "receipt.inTime" : "receipt.late"));
        facts.put(texts.text("feedback.state"), texts.name(period.state()));
        facts.put(
                texts.text("report.signer"),
                Objects.toString(period.report().content().getSigner(), ""));
        return facts;
    }

    private String day(Instant moment, Texts texts) {
        return texts.date(moment.atZone(settings.zone()));
    }

    /** Those that were told. */
    private static Map<String, String> told(Map<String, ?> all, Texts texts) {
        Map<String, String> told = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (value != null && !value.toString().isBlank()) {
                told.put(texts.text("report." + field), value.toString());
            }
        });
        return told;
    }
}
