package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.Fact;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.feedback.OfficeDebt;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.supporter.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.primefaces.model.timeline.TimelineEvent;
import org.primefaces.model.timeline.TimelineGroup;
import org.primefaces.model.timeline.TimelineModel;

/**
 * Answers "why am I flagged?": in words, as a timeline, and with the proof of each notice. The same for the network, the
 * Office and the Commission, each at its own desk.
 */
@Named("why")
@RequestScoped
public class WhyPage {
    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Inject
    private Msg msg;

    private long id;
    private FeedbackPeriod period;
    private List<OutboxMessage> mails;

    /** For a desk. */
    public void load() {
        show(periods.get(id));
    }

    /** For the network itself. */
    public void loadMine() {
        show(periods.mine(id));
    }

    private void show(FeedbackPeriod found) {
        period = found;
        mails = outbox.of(period.subject());
    }

    /** How things stand, in a sentence. */
    public String getAnswer() {
        String owedBy = msg.date(period.owedBy());
        return switch (period.state()) {
            case SUBMITTED -> msg.format("why.SUBMITTED", msg.date(period.submittedAt()));
            case ACCEPTED, WAIVED, SCHEDULED -> msg.get("why." + period.state());
            case OPEN, RETURNED ->
                msg.format(
                        "why." + standing(),
                        owedBy,
                        msg.lastDay(period.endOfGrace()),
                        period.policy().terms().graceDays());
        };
    }

    private Standing standing() {
        return period.standing(clock.instant());
    }

    /** All of it, in the order of time. */
    public List<Fact> facts(FeedbackPeriod of) {
        return Fact.of(
                of, LocalDate.ofInstant(clock.instant(), of.policy().terms().zone()));
    }

    /** What has led to where a period stands now, without what is still to come. */
    public List<Fact> reasons(FeedbackPeriod of) {
        return facts(of).stream().filter(fact -> fact.kind() != Fact.Kind.AHEAD).toList();
    }

    /** A fact in words. */
    public String text(Fact fact) {
        Object argument = fact.argument();
        return argument == null
                ? msg.get(fact.key())
                : msg.format(fact.key(), argument instanceof Number number ? number : argument.toString());
    }

    /** The mails that told a fact. */
    public List<OutboxMessage> proof(Fact fact) {
        return fact.happening() == null
                ? List.of()
                : mails.stream()
                        .filter(mail -> mail.key().startsWith(fact.happening() + ":"))
                        .toList();
    }

    /** What became of a mail. */
    public String fate(OutboxMessage mail) {
        return switch (mail.status()) {
            case WAITING -> msg.format("why.mail.WAITING", mail.recipient());
            case SENT -> msg.format("why.mail.SENT", mail.recipient(), msg.time(mail.sentAt()));
            case BOUNCED -> msg.format("why.mail.BOUNCED", mail.recipient(), msg.time(mail.bouncedAt()));
            case GIVEN_UP -> msg.format("why.mail.GIVEN_UP", mail.recipient());
        };
    }

    /** When the report waited for the Office. */
    public List<OfficeDebt> getDebts() {
        return OfficeDebt.of(period);
    }

    /** One of these times in words, beside what the Office means to keep to. */
    public String text(OfficeDebt debt) {
        int target = period.policy().terms().officeDays();
        return debt.isOpen()
                ? msg.format("why.debt.open", msg.date(debt.from()), debt.days(clock.instant()), target)
                : msg.formatAll("why.debt.paid", new Object[] {
                    msg.date(debt.from()), msg.date(debt.until()), debt.days(clock.instant()), target
                });
    }

    /** The same as a drawing: one lane for what the rules say, one for deeds and notices, one for whose turn it was. */
    public TimelineModel<String, String> getTimeline() {
        TimelineModel<String, String> timeline = new TimelineModel<>();
        List<Fact> facts = facts(period);
        Stream.of(Fact.Kind.values())
                .filter(kind -> facts.stream().anyMatch(fact -> fact.kind() == kind))
                .forEach(kind -> timeline.addGroup(new TimelineGroup<>(kind.name(), msg.name(kind))));
        if (!getDebts().isEmpty()) {
            timeline.addGroup(new TimelineGroup<>("OFFICE", msg.get("why.debt")));
        }
        for (Fact fact : facts) {
            timeline.add(TimelineEvent.<String>builder()
                    .data(text(fact))
                    .title(msg.date(fact.on()))
                    .startDate(fact.on())
                    .group(fact.kind().name())
                    .styleClass("fact-" + fact.kind().name().toLowerCase(Locale.ROOT))
                    .build());
        }
        for (OfficeDebt debt : getDebts()) {
            timeline.add(TimelineEvent.<String>builder()
                    .data(text(debt))
                    .startDate(local(debt.from()))
                    .endDate(local(debt.isOpen() ? clock.instant() : debt.until()))
                    .group("OFFICE")
                    .build());
        }
        return timeline;
    }

    /** What the drawing shows before it is dragged. */
    public LocalDateTime getFrom() {
        return period.opensOn().minusDays(45).atStartOfDay();
    }

    public LocalDateTime getUntil() {
        return local(period.endOfDue()).plusDays(period.policy().terms().caseDays() + 45L);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, period.policy().terms().zone());
    }

    public boolean isWithOffice() {
        return period.state() == FeedbackState.SUBMITTED;
    }

    /**
     * The period that is asked about.
     *
     * @throws NotFound when the address names none
     */
    public FeedbackPeriod getPeriod() {
        if (period == null) {
            throw new NotFound();
        }
        return period;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
