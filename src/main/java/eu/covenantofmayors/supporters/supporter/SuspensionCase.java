package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Why a supporter may be suspended, and its right to answer. A case is opened by the sweep or proposed by the Office,
 * becomes a notice when the Commission issues it, and is closed by a decision or because what was owed has been done.
 */
@Entity
@Table(name = "suspension_case")
public class SuspensionCase extends Stored {
    /** At least this long a network may answer a notice. Source: src/docs/domain.md, "Life cycles". */
    public static final Duration SHORTEST_ANSWER = Duration.ofDays(30);

    @ManyToOne(optional = false)
    private Supporter supporter;

    @Enumerated(EnumType.STRING)
    private CaseReason reason;

    /** What makes a repeat recognisable, for example {@code period:17}. Unique while it is open; null afterwards. */
    @Column(name = "open_key")
    private String openKey;

    /** What it is about, for example {@code period:17}. */
    private String about;

    /** What the Office wrote when it opened the case; null for one that the sweep has opened. */
    @Column(length = 4000, updatable = false)
    private String grounds;

    /** By which day the report was owed that the sweep has opened the case for; null for other cases. */
    @Column(name = "owed_by", updatable = false)
    private LocalDate owedBy;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "notice_at")
    private Instant noticeAt;

    @Column(name = "notice_by")
    private String noticeBy;

    @Column(name = "notice_grounds", length = 4000)
    private String noticeGrounds;

    @Column(name = "answer_until")
    private Instant answerUntil;

    @Column(length = 4000)
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closing_reason", length = 4000)
    private String closingReason;

    @Enumerated(EnumType.STRING)
    private SupporterStep outcome;

    protected SuspensionCase() {}

    SuspensionCase(Supporter supporter, CaseReason reason, String about, String grounds, Actor actor, Instant now) {
        this.supporter = supporter;
        this.reason = reason;
        this.about = about;
        this.openKey = supporter.id() + ":" + about;
        this.grounds = grounds;
        this.openedBy = actor.name();
        this.openedAt = now;
    }

    /**
     * Opened by time passing, for a report that is missing.
     *
     * @param owedBy the last day on which the report was in time
     */
    static SuspensionCase forMissedReport(Supporter supporter, String about, LocalDate owedBy, Instant now) {
        SuspensionCase opened =
                new SuspensionCase(supporter, CaseReason.MISSED_FEEDBACK, about, null, Actor.SYSTEM, now);
        opened.owedBy = owedBy;
        return opened;
    }

    void notice(Actor commission, String grounds, Instant now, Instant answerUntil) {
        if (answerUntil.isBefore(now.plus(SHORTEST_ANSWER))) {
            throw new Refused("refused.answerPeriodTooShort", SHORTEST_ANSWER.toDays());
        }
        this.noticeGrounds = grounds;
        this.noticeBy = commission.name();
        this.noticeAt = now;
        this.answerUntil = answerUntil;
    }

    void answer(String text, Instant now) {
        if (!awaitsAnswer()) {
            throw new Refused("refused.nothingToAnswer");
        }
        this.answer = text;
        this.answeredAt = now;
    }

    void requireAnswerPeriodOver(Instant now) {
        if (noticeAt == null || now.isBefore(answerUntil)) {
            throw new Refused("refused.answerPeriodRuns");
        }
    }

    /** @param outcome the step that closes it; null when it is dropped without one */
    void close(SupporterStep outcome, Actor actor, String reason, Instant now) {
        this.outcome = outcome;
        this.closedBy = actor.name();
        this.closingReason = reason;
        this.closedAt = now;
        this.openKey = null;
    }

    /** Key of the notice's mails in the outbox. */
    public String noticeKey() {
        return "case:" + id() + ":notice";
    }

    public Supporter supporter() {
        return supporter;
    }

    public CaseReason reason() {
        return reason;
    }

    public String about() {
        return about;
    }

    /** Why it was opened, in a reader's language: what the Office wrote, or which report is missing. */
    public String grounds(Texts texts) {
        return owedBy == null ? grounds : texts.format("case.grounds.missed", texts.date(owedBy));
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When the Commission issued the notice, or null. */
    public Instant noticeAt() {
        return noticeAt;
    }

    /** Sign-in name of the officer of the Commission who issued the notice, or null. */
    public String noticeBy() {
        return noticeBy;
    }

    /** What the notice says, or null before it. */
    public String noticeGrounds() {
        return noticeGrounds;
    }

    /** Until when the network may answer, exclusive; null before the notice. */
    public Instant answerUntil() {
        return answerUntil;
    }

    /** What the network has answered, or null. */
    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** When it was decided or dropped, or null. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Who decided or dropped it: a sign-in name, or the system's; null while it is open. */
    public String closedBy() {
        return closedBy;
    }

    /** Why it was decided so or dropped; null or empty where nothing was written. */
    public String closingReason() {
        return closingReason;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isNoticed() {
        return noticeAt != null;
    }

    public boolean awaitsAnswer() {
        return isOpen() && noticeAt != null && answeredAt == null;
    }

    /** The step that closed it, or null while it is open or when it was dropped without one. */
    public SupporterStep outcome() {
        return outcome;
    }
}
