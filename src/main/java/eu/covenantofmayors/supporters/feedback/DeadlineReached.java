package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The sweep has carried out a rule: a reminder, or the crossing into overdue, missed or a case.
 *
 * @param told whether it is what the network is written about: at most one of the rules of one sweep is
 */
public record DeadlineReached(FeedbackPeriod period, Moment moment, boolean told, Instant at) implements DomainEvent {
    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public String subject() {
        return period.subject();
    }

    @Override
    public String detail() {
        return detail(moment, period.owedBy());
    }

    static String detail(Moment moment, LocalDate owedBy) {
        return moment.rule() + ", due " + owedBy;
    }

    /** Key of its mails in the outbox: one for each rule and effective due date. */
    String mailKey() {
        return mailKey(period, moment.rule(), period.owedBy());
    }

    static String mailKey(FeedbackPeriod period, String rule, LocalDate due) {
        return period.subject() + ":" + rule + ":" + due;
    }
}
