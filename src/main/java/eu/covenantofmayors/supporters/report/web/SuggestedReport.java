package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.feedback.web.FeedbackReportPage;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.report.ReportSuggestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Fills in on {@code /workspace/feedback/report} what is known already. */
@Named
@RequestScoped
public class SuggestedReport {
    @Inject
    private ReportSuggestion suggestion;

    @Inject
    private Site site;

    /** Until the report is filed for the first time: what was left empty then was left empty on purpose. */
    public void fill(FeedbackReportPage page) {
        if (page.isEditable() && page.getPeriod().firstSubmittedAt() == null) {
            page.suggest(suggestion.of(page.getPeriod(), site.language()));
        }
    }
}
