package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That the reporting cycle of an agreement was moved once to where the network's own year is, for example to the month of
 * its general assembly: every due date from the next one on lies so many months later. The record keeps who decided it
 * and why, and that it was done: there is one for each anchor, which changes when the agreement is renewed. Source:
 * src/docs/domain.md, "Deadlines".
 */
@Entity
@Table(name = "alignment")
public class Alignment extends Stored {
    @ManyToOne(optional = false)
    private Supporter supporter;

    private LocalDate anchor;
    private int months;

    @Column(name = "due_before")
    private LocalDate dueBefore;

    @Column(name = "due_after")
    private LocalDate dueAfter;

    private String reason;

    @Column(name = "aligned_by")
    private String alignedBy;

    @Column(name = "aligned_at")
    private Instant alignedAt;

    protected Alignment() {}

    /**
     * @param before the period whose window had not opened
     * @param after what takes its place
     */
    Alignment(FeedbackPeriod before, FeedbackPeriod after, String reason, Actor officer, Instant now) {
        this.supporter = after.supporter();
        this.anchor = after.anchor();
        this.months = after.shiftMonths();
        this.dueBefore = before.effectiveDue();
        this.dueAfter = after.effectiveDue();
        this.reason = reason;
        this.alignedBy = officer.name();
        this.alignedAt = now;
    }

    public Supporter supporter() {
        return supporter;
    }

    /** From which the due dates are counted, before as after. */
    public LocalDate anchor() {
        return anchor;
    }

    /** By how many months the due dates lie later, 1 to 11. */
    public int months() {
        return months;
    }

    /** The next due date as it was. */
    public LocalDate dueBefore() {
        return dueBefore;
    }

    /** The next due date as it became. */
    public LocalDate dueAfter() {
        return dueAfter;
    }

    public String reason() {
        return reason;
    }

    public String alignedBy() {
        return alignedBy;
    }

    public Instant alignedAt() {
        return alignedAt;
    }
}
