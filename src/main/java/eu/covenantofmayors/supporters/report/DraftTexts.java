package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The texts with which a report begins: what its figures say, in sentences, in each language. */
final class DraftTexts {
    private DraftTexts() {}

    static List<ReportText> of(FigureTable figures) {
        List<ReportText> drafted = new ArrayList<>();
        for (Languages language : Languages.spoken()) {
            Texts texts = Texts.in(language);
            drafted.add(new ReportText(language, ReportPart.SUMMARY, summary(figures, texts)));
            for (Commitment commitment : Commitment.values()) {
                drafted.add(new ReportText(language, ReportPart.about(commitment), about(commitment, figures, texts)));
            }
            drafted.add(new ReportText(language, ReportPart.OUTLOOK, ""));
        }
        return drafted;
    }

    private static String summary(FigureTable figures, Texts texts) {
        StringJoiner paragraphs = new StringJoiner("\n\n");
        paragraphs.add(texts.format(
                "yearly.draft.networks",
                String.valueOf(figures.year()),
                figures.total(Measure.NETWORKS),
                figures.total(Measure.MEMBERS),
                figures.total(Measure.MEMBERS_ADHERED)));
        paragraphs.add(texts.format(
                "yearly.draft.reports",
                figures.total(Measure.REPORTS_DUE),
                figures.total(Measure.REPORTS_ACCEPTED),
                figures.total(Measure.NEW_ADHESIONS)));
        paragraphs.add(texts.format(
                "yearly.draft.events",
                figures.total(Measure.EVENTS),
                figures.total(Measure.PARTICIPANTS),
                figures.total(Measure.BENEFICIARIES),
                figures.total(Measure.HOURS)));
        if (figures.before(Measure.REPORTS_ACCEPTED) > 0) {
            paragraphs.add(texts.format(
                    "yearly.draft.before",
                    figures.before(Measure.REPORTS_ACCEPTED),
                    figures.before(Measure.EVENTS),
                    figures.before(Measure.PARTICIPANTS),
                    figures.before(Measure.NEW_ADHESIONS)));
        }
        return paragraphs.toString();
    }

    private static String about(Commitment commitment, FigureTable figures, Texts texts) {
        String told = texts.format("yearly.draft.telling", figures.forCommitment(Measure.NETWORKS_TELLING, commitment));
        long actions = figures.forCommitment(Measure.ACTIONS, commitment);
        return actions == 0
                ? told
                : told + " "
                        + texts.format(
                                "yearly.draft.actions",
                                actions,
                                figures.forCommitment(Measure.ACTION_PARTICIPANTS, commitment),
                                figures.forCommitment(Measure.SIGNATORIES_REACHED, commitment));
    }
}
