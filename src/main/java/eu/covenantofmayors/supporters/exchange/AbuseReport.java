package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody thinks that a contribution should not be there; the Office decides. One from each person. */
@Entity
@Table(name = "abuse_report")
public class AbuseReport extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Contribution contribution;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private User reporter;

    private String reason;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected AbuseReport() {}

    AbuseReport(Contribution contribution, User reporter, String reason, Instant now) {
        this.contribution = contribution;
        this.reporter = reporter;
        this.reason = reason;
        this.reportedAt = now;
    }

    void decide(Actor officer, Instant now) {
        decidedBy = officer.name();
        decidedAt = now;
    }

    public Contribution contribution() {
        return contribution;
    }

    public String reason() {
        return reason;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
