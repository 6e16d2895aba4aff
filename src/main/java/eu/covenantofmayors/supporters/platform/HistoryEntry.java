package eu.covenantofmayors.supporters.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One line of a record's history: who took which step when, to which state, and why. Never changed, never removed. */
@Embeddable
public class HistoryEntry {
    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    @Column(name = "actor_role")
    private String actorRole;

    private String step;
    private String state;

    @Column(length = 4000)
    private String reason;

    protected HistoryEntry() {}

    public HistoryEntry(Instant at, Actor actor, Enum<?> step, Enum<?> state, String reason) {
        this.happenedAt = at;
        this.actor = actor.name();
        this.actorRole = actor.role().name();
        this.step = key(step);
        this.state = key(state);
        this.reason = reason;
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    public Instant at() {
        return happenedAt;
    }

    public String actor() {
        return actor;
    }

    public Role role() {
        return Role.valueOf(actorRole);
    }

    /** Message key of the step that was taken. */
    public String stepKey() {
        return step;
    }

    /** Whether it is this step that was taken. */
    public boolean isOf(Enum<?> step) {
        return this.step.equals(key(step));
    }

    /** Message key of the state it led to. */
    public String stateKey() {
        return state;
    }

    /** What was written with the decision, or null. */
    public String reason() {
        return reason;
    }
}
