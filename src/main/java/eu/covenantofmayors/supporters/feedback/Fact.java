package eu.covenantofmayors.supporters.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One dated reason why a period stands as it does, with the rule behind it; together they answer "why am I flagged?", and
 * what is still to come.
 *
 * @param kind which part of the story it belongs to
 * @param key message key; {0} is the argument
 * @param argument what the text mentions, or null
 * @param happening key of the mails that told it, or null when none did
 */
public record Fact(LocalDate on, Kind kind, String key, Object argument, String happening) {
    /** Parts of the story. */
    public enum Kind {
        /** What the agreement and the policy say. */
        RULE,
        /** What people have done or decided. */
        DEED,
        /** What the network has been reminded of. */
        NOTICE,
        FLAG,
        /** What happens if nobody does anything. */
        AHEAD
    }

    /** What explains a period, in the order of time, and what is ahead of it from a day on. */
    public static List<Fact> of(FeedbackPeriod period, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        rules(period, facts);
        period.ledger().forEach(entry -> facts.add(reached(period, entry)));
        deeds(period, facts);
        SweepPlan.ahead(period, today).forEach(moment -> facts.add(ahead(moment)));
        facts.sort(Comparator.comparing(Fact::on).thenComparing(Fact::kind));
        return facts;
    }

    private static void rules(FeedbackPeriod period, List<Fact> facts) {
        PolicyTerms terms = period.policy().terms();
        facts.add(rule(period.anchor(), "anchor", terms.intervalMonths()));
        facts.add(
                rule(period.policy().effectiveFrom(), "policy", period.policy().number()));
        facts.add(rule(period.opensOn(), "window", terms.windowDays()));
        facts.add(rule(period.baseDue(), "baseDue", period.number()));
        if (!period.owedBy().equals(period.baseDue())) {
            facts.add(rule(period.owedBy(), "owedBy", terms.zone().getId()));
        }
        facts.add(rule(period.owedBy().plusDays(terms.graceDays()), "grace", terms.graceDays()));
    }

    private static void deeds(FeedbackPeriod period, List<Fact> facts) {
        PolicyTerms terms = period.policy().terms();
        period.extensions()
                .forEach(extension -> facts.add(deed(period, extension.grantedAt(), "extension", extension.days())));
        period.history().forEach(entry -> {
            switch (FeedbackStep.valueOf(
                    entry.stepKey().substring(entry.stepKey().indexOf('.') + 1))) {
                case OPEN_WINDOW -> {
                    // the rule tells it
                }
                case SUBMIT ->
                    facts.add(deed(
                            period,
                            entry.at(),
                            entry.at().equals(period.firstSubmittedAt()) ? "submitted" : "submittedAgain",
                            null));
                case RETURN_REPORT -> facts.add(deed(period, entry.at(), "returned", terms.resubmitDays()));
                case ACCEPT -> facts.add(deed(period, entry.at(), "accepted", null));
                case WAIVE -> facts.add(deed(period, entry.at(), "waived", null));
                case REVOKE_WAIVER -> facts.add(deed(period, entry.at(), "revoked", terms.resubmitDays()));
            }
        });
    }

    private static Fact rule(LocalDate on, String key, Object argument) {
        return new Fact(on, Kind.RULE, "feedback.fact." + key, argument, null);
    }

    private static Fact deed(FeedbackPeriod period, Instant at, String key, Object argument) {
        return new Fact(day(period, at), Kind.DEED, "feedback.fact." + key, argument, null);
    }

    private static Fact reached(FeedbackPeriod period, LedgerEntry entry) {
        LocalDate on = day(period, entry.at());
        if (entry.stale()) {
            return new Fact(on, Kind.NOTICE, "feedback.fact.stale", null, null);
        }
        String happening = DeadlineReached.mailKey(period, entry.rule(), entry.due());
        if (!entry.rule().startsWith(Moment.REMINDER)) {
            return new Fact(on, Kind.FLAG, "feedback.fact." + entry.rule(), null, happening);
        }
        int days = Integer.parseInt(entry.rule().substring(Moment.REMINDER.length()));
        String when = days == 0 ? "on" : days < 0 ? "before" : "after";
        return new Fact(on, Kind.NOTICE, "feedback.fact.REMINDER." + when, Math.abs(days), happening);
    }

    private static Fact ahead(Moment moment) {
        return new Fact(moment.on(), Kind.AHEAD, "feedback.ahead." + moment.kind(), null, null);
    }

    private static LocalDate day(FeedbackPeriod period, Instant at) {
        ZoneId zone = period.policy().terms().zone();
        return at.atZone(zone).toLocalDate();
    }
}
