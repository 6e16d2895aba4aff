package eu.covenantofmayors.supporters.platform;

/** A record has taken a step of its life cycle: before and after are the states, the reason is what was written with it. */
public interface StepTaken extends DomainEvent {
    Step<?> step();

    /** The state in which the step was taken. */
    Enum<?> was();

    /** What was written with it; may be empty, never null. */
    String reason();

    @Override
    default String detail() {
        return step().toString();
    }

    @Override
    default String before() {
        return was().name();
    }

    @Override
    default String after() {
        return step().to().name();
    }

    @Override
    default String why() {
        return reason();
    }
}
