package eu.covenantofmayors.supporters.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a rule has been carried out for a period and one effective due date: the record is the flag. Unique in the
 * database, so that two nodes cannot both do it.
 */
@Embeddable
public class LedgerEntry {
    private String rule;

    /** The effective due date it was about: an extension makes all rules new. */
    private LocalDate due;

    private boolean stale;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected LedgerEntry() {}

    LedgerEntry(Moment moment, LocalDate due, boolean stale, Instant now) {
        this.rule = moment.rule();
        this.due = due;
        this.stale = stale;
        this.happenedAt = now;
    }

    public String rule() {
        return rule;
    }

    public LocalDate due() {
        return due;
    }

    /** Recorded without being carried out, because a later reminder took its place. */
    public boolean stale() {
        return stale;
    }

    public Instant at() {
        return happenedAt;
    }
}
