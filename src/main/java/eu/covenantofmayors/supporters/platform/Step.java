package eu.covenantofmayors.supporters.platform;

import java.util.Set;

/**
 * One row of a closed life cycle: from which states it leads to which, and who may take it. Implemented by one enum for
 * each life cycle, which thereby is the table: what is not in it is refused. The same rows enable the buttons.
 *
 * @param <S> the states
 */
public interface Step<S extends Enum<S>> {
    Set<S> from();

    S to();

    Set<Role> roles();

    default boolean allows(S state, Role role) {
        return from().contains(state) && roles().contains(role);
    }

    /**
     * The state in which the step ends.
     *
     * @throws TransitionRefused when the table has no such row
     */
    default S take(S state, Actor actor) {
        require(state, actor);
        return to();
    }

    /**
     * Takes no step, but says no as {@link #take} would.
     *
     * @throws TransitionRefused when the table has no such row
     */
    default void require(S state, Actor actor) {
        if (!from().contains(state)) {
            throw new TransitionRefused("refused.state", (Enum<?>) this, state);
        }
        if (!roles().contains(actor.role())) {
            throw new TransitionRefused("refused.role", (Enum<?>) this, state);
        }
    }
}
