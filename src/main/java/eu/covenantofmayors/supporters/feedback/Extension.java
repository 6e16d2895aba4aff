package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** More time for one report, granted by the Office or the Commission with a reason. */
@Embeddable
public class Extension {
    private int days;
    private String reason;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_role")
    private String grantedRole;

    @Column(name = "granted_at")
    private Instant grantedAt;

    /** Id of the {@link MassExtension} that gave it, or null. */
    @Column(name = "decision_id")
    private Long decisionId;

    protected Extension() {}

    Extension(int days, String reason, Actor grantedBy, Instant now, Long decisionId) {
        this.days = days;
        this.reason = reason;
        this.grantedBy = grantedBy.name();
        this.grantedRole = grantedBy.role().name();
        this.grantedAt = now;
        this.decisionId = decisionId;
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

    /** In which capacity it was granted. */
    public Role role() {
        return Role.valueOf(grantedRole);
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** Whether it came with a decision for many. */
    public boolean isForMany() {
        return decisionId != null;
    }
}
