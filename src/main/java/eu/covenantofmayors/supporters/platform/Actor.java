package eu.covenantofmayors.supporters.platform;

import java.util.Objects;

/**
 * Who does something, and in which role: goes into every transition, event and history row.
 *
 * @param name sign-in name (an e-mail address), or what stands for somebody without an account
 * @param role the capacity in which they act now
 */
public record Actor(String name, Role role) {
    /** Time passing; see the deadline sweep. */
    public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);

    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    public boolean is(Role other) {
        return role == other;
    }
}
