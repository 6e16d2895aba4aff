package eu.covenantofmayors.supporters.adhesion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * What the Office has checked before it confirms that a network may become a Covenant Supporter. Source:
 * src/docs/domain.md, "Forms".
 */
@Embeddable
public class EligibilityChecklist implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "checked_not_for_profit")
    private boolean notForProfit;

    @Column(name = "checked_kind")
    private boolean kind;

    @Column(name = "checked_level")
    private boolean level;

    @Column(name = "checked_members")
    private boolean members;

    @Column(name = "checked_capacity")
    private boolean capacity;

    /** Whether every criterion is met. */
    boolean complete() {
        return notForProfit && kind && level && members && capacity;
    }

    public boolean isNotForProfit() {
        return notForProfit;
    }

    public void setNotForProfit(boolean notForProfit) {
        this.notForProfit = notForProfit;
    }

    public boolean isKind() {
        return kind;
    }

    public void setKind(boolean kind) {
        this.kind = kind;
    }

    public boolean isLevel() {
        return level;
    }

    public void setLevel(boolean level) {
        this.level = level;
    }

    public boolean isMembers() {
        return members;
    }

    public void setMembers(boolean members) {
        this.members = members;
    }

    public boolean isCapacity() {
        return capacity;
    }

    public void setCapacity(boolean capacity) {
        this.capacity = capacity;
    }
}
