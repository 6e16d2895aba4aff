package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * More time for every report that is owed in a country, or everywhere: a war, an earthquake, our own outage. It is one
 * decision of the Commission, carried out by the sweep in small steps, each of which remembers how far it came. Source:
 * src/docs/domain.md, "Deadlines".
 */
@Entity
@Table(name = "mass_extension")
public class MassExtension extends Stored {
    /** Made with the form it was typed in: sent twice, it is one decision. */
    private String form;

    /** Null for all countries. */
    @Column(name = "country_code")
    private String countryCode;

    private int days;
    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Id of the last period that was dealt with. */
    private long reached;

    private int extended;
    private int beyond;
    private int failed;

    @Column(name = "too_late")
    private int tooLate;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected MassExtension() {}

    /** @throws Refused when it is less than a day, or more than anybody may be given */
    MassExtension(String form, String countryCode, int days, String reason, Actor commission, Instant now) {
        if (days < 1 || days > FeedbackPeriod.LONGEST_IN_ALL * 30) {
            throw Refused.at("days", "refused.extensionInAll", FeedbackPeriod.LONGEST_IN_ALL);
        }
        this.form = form;
        this.countryCode = countryCode;
        this.days = days;
        this.reason = reason;
        this.decidedBy = commission.name();
        this.decidedAt = now;
    }

    /**
     * Gives one period the days, unless it has as many as anybody may have, or would still be too late with them.
     *
     * @return whether it was given them
     */
    boolean reach(FeedbackPeriod period, Instant now) {
        reached = period.id();
        if (period.isBeyondAll(days)) {
            beyond++;
            return false;
        }
        if (period.isOverWith(days, now)) {
            tooLate++;
            return false;
        }
        period.extend(this, now);
        extended++;
        return true;
    }

    /** Leaves out one that cannot be given the days, so that the others are. */
    void skip(FeedbackPeriod period) {
        reached = period.id();
        failed++;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    /** Who answers for what is done under it. */
    Actor decider() {
        return new Actor(decidedBy, Role.COMMISSION);
    }

    long reached() {
        return reached;
    }

    /** How it is known in the audit trail. */
    public String subject() {
        return "mass-extension:" + id();
    }

    public String countryCode() {
        return countryCode;
    }

    public int days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** How many reports have been given the days so far. */
    public int extended() {
        return extended;
    }

    /** How many had as much time already as anybody may have. */
    public int beyond() {
        return beyond;
    }

    /** How many were due so long ago that the date would be over with the days too. */
    public int tooLate() {
        return tooLate;
    }

    /** How many could not be given the days: a fault, told in the server's log. */
    public int failed() {
        return failed;
    }

    /** When all had been dealt with; null while there is more to do. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
