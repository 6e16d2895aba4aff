package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A network's request for more time for one report. The Office grants, declines, or passes it on to the Commission, which
 * may grant more; it lapses when the report comes in first. Source: src/docs/domain.md, "Deadlines".
 */
@Entity
@Table(name = "extension_request")
public class ExtensionRequest extends Stored {
    /** What became of a request. */
    public enum Outcome {
        GRANTED,
        DECLINED,
        /** The report came in, or was no longer asked for. */
        LAPSED
    }

    @ManyToOne(optional = false)
    private FeedbackPeriod period;

    /** The period's id while it is open, null afterwards: unique, so that a period has one open request. */
    @Column(name = "open_key")
    private Long openKey;

    private int days;
    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "passed_on")
    private boolean passedOn;

    @Column(name = "passed_on_by")
    private String passedOnBy;

    @Column(name = "passed_on_at")
    private Instant passedOnAt;

    @Column(name = "passed_on_remarks")
    private String passedOnRemarks;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String remarks;

    protected ExtensionRequest() {}

    /** @throws Refused when the network does not owe the report, or asks for less than a day or more than is possible */
    ExtensionRequest(FeedbackPeriod period, int days, String reason, Actor member, Instant now) {
        if (!period.state().owed()) {
            throw new Refused("refused.reportClosed");
        }
        if (days < 1 || period.isBeyondAll(days)) {
            throw Refused.at("days", "refused.extensionInAll", FeedbackPeriod.LONGEST_IN_ALL);
        }
        this.period = period;
        this.openKey = period.id();
        this.days = days;
        this.reason = reason;
        this.askedBy = member.name();
        this.askedAt = now;
    }

    /** The Office leaves it to the Commission. */
    ExtensionDecided passOn(Actor officer, Instant now, String remarks) {
        requireOpen(officer);
        if (passedOn) {
            throw new Refused("refused.requestDecided");
        }
        this.passedOn = true;
        this.passedOnBy = officer.name();
        this.passedOnAt = now;
        this.passedOnRemarks = remarks;
        return new ExtensionDecided(this, officer, now);
    }

    ExtensionDecided decline(Actor actor, Instant now, String remarks) {
        requireOpen(actor);
        return decide(Outcome.DECLINED, actor, now, remarks);
    }

    /** That it is granted; the period has been given the days. */
    ExtensionDecided granted(Actor actor, Instant now, String remarks) {
        requireOpen(actor);
        return decide(Outcome.GRANTED, actor, now, remarks);
    }

    /** What it was about is done with. */
    ExtensionDecided lapse(Actor actor, Instant now) {
        return decide(Outcome.LAPSED, actor, now, null);
    }

    private ExtensionDecided decide(Outcome outcome, Actor actor, Instant now, String remarks) {
        this.outcome = outcome;
        this.openKey = null;
        this.decidedBy = actor.name();
        this.decidedAt = now;
        this.remarks = remarks;
        return new ExtensionDecided(this, actor, now);
    }

    private void requireOpen(Actor actor) {
        if (!isOpen() || passedOn && !actor.is(Role.COMMISSION)) {
            throw new Refused("refused.requestDecided");
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public FeedbackPeriod period() {
        return period;
    }

    /** How many the network has asked for. */
    public int days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether the Office has left it to the Commission. */
    public boolean isPassedOn() {
        return passedOn;
    }

    /** Who has left it to the Commission, or null. */
    public String passedOnBy() {
        return passedOnBy;
    }

    public Instant passedOnAt() {
        return passedOnAt;
    }

    /** What the Office wrote when it left it to the Commission, or null. */
    public String passedOnRemarks() {
        return passedOnRemarks;
    }

    /** Null while it is open. */
    public Outcome outcome() {
        return outcome;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** What was written with the decision, or null. */
    public String remarks() {
        return remarks;
    }
}
