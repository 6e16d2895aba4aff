package eu.covenantofmayors.supporters.feedback;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One dated reason why a period stands as it does; together they answer "why am I flagged?".
 *
 * @param key message key; {0} is the argument
 * @param argument what the text mentions, or null
 */
public record Fact(LocalDate on, String key, Object argument) {
    /** What explains a period, in the order of time. */
    public static List<Fact> of(FeedbackPeriod period) {
        ZoneId zone = period.policy().terms().zone();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                period.anchor(), "feedback.fact.anchor", period.policy().terms().intervalMonths()));
        facts.add(new Fact(
                period.policy().effectiveFrom(),
                "feedback.fact.policy",
                period.policy().number()));
        facts.add(new Fact(
                period.opensOn(),
                "feedback.fact.window",
                period.policy().terms().windowDays()));
        facts.add(new Fact(period.baseDue(), "feedback.fact.baseDue", period.number()));
        period.extensions()
                .forEach(extension -> facts.add(new Fact(
                        extension.grantedAt().atZone(zone).toLocalDate(),
                        "feedback.fact.extension",
                        extension.days())));
        if (!period.owedBy().equals(period.baseDue())) {
            facts.add(new Fact(period.owedBy(), "feedback.fact.owedBy", zone.getId()));
        }
        facts.add(new Fact(
                period.owedBy().plusDays(period.policy().terms().graceDays()),
                "feedback.fact.grace",
                period.policy().terms().graceDays()));
        period.ledger().stream()
                .filter(entry -> !entry.stale())
                .forEach(entry -> facts.add(new Fact(
                        entry.at().atZone(zone).toLocalDate(), "feedback.fact." + kind(entry.rule()), entry.due())));
        period.history().stream()
                .filter(entry -> entry.stepKey().equals("FeedbackStep." + FeedbackStep.RETURN_REPORT))
                .forEach(entry -> facts.add(new Fact(
                        entry.at().atZone(zone).toLocalDate(),
                        "feedback.fact.returned",
                        period.policy().terms().resubmitDays())));
        if (period.firstSubmittedAt() != null) {
            facts.add(new Fact(period.firstSubmittedAt().atZone(zone).toLocalDate(), "feedback.fact.submitted", null));
        }
        facts.sort(Comparator.comparing(Fact::on));
        return facts;
    }

    private static String kind(String rule) {
        return rule.startsWith("REMINDER") ? "REMINDER" : rule;
    }
}
