package eu.covenantofmayors.supporters.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** More time for one report, granted by the Office with a reason. */
@Embeddable
public class Extension {
    private int days;
    private String reason;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected Extension() {}

    Extension(int days, String reason, String grantedBy, Instant now) {
        this.days = days;
        this.reason = reason;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    public int days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
