package eu.covenantofmayors.supporters.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the operator has been told of a condition of the system. It is raised when the condition has been met for five
 * minutes without a break, and ends when it has not been met for five minutes, so that what comes and goes does not fill a
 * mailbox: at most one mail in five minutes. It lies in the database, so that several nodes and a new start raise it once.
 */
@Entity
@Table(name = "alarm")
public class Alarm {
    /** How long a condition must have changed before that counts. */
    static final Duration LASTING = Duration.ofMinutes(5);

    /** {@link eu.covenantofmayors.supporters.platform.AlarmCondition#name} */
    @Id
    private String name;

    private boolean raised;

    /** Since when the condition is not as the operator was told; null while it is. */
    @Column(name = "differs_since")
    private Instant differsSince;

    protected Alarm() {}

    /**
     * Takes note of the condition as it is now.
     *
     * @param met whether it is met
     * @return whether the alarm has been raised or has ended by that
     */
    boolean observe(boolean met, Instant now) {
        if (met == raised) {
            differsSince = null;
            return false;
        }
        if (differsSince == null || differsSince.isAfter(now)) { // a clock may have been set back
            differsSince = now;
        }
        if (now.isBefore(differsSince.plus(LASTING))) {
            return false;
        }
        raised = met;
        differsSince = null;
        return true;
    }

    boolean isRaised() {
        return raised;
    }
}
