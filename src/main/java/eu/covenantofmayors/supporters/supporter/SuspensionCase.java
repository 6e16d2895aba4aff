package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

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

    @Column(length = 4000)
    private String grounds;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "notice_at")
    private Instant noticeAt;

    @Column(name = "answer_until")
    private Instant answerUntil;

    @Column(length = 4000)
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

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

    void notice(String grounds, Instant now, Instant answerUntil) {
        if (answerUntil.isBefore(now.plus(SHORTEST_ANSWER))) {
            throw new Refused("refused.answerPeriodTooShort", SHORTEST_ANSWER.toDays());
        }
        this.grounds = grounds;
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

    void close(SupporterStep outcome, Instant now) {
        this.outcome = outcome;
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

    public String grounds() {
        return grounds;
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
