package eu.covenantofmayors.supporters.platform;

import java.time.Instant;

/**
 * Something that has happened to one of our records, told inside the transaction in which it happened. Audit and mails
 * observe it there, so that they are kept or lost together with what they tell.
 */
public interface DomainEvent {
    Actor actor();

    Instant at();

    /** The record it happened to, as {@code kind:id}, for example {@code adhesion:17}. */
    String subject();

    /** What a reader of the audit trail needs to know beyond the event's name; may be empty, never null. */
    String detail();

    /** What was replaced, a state or a date for example; empty where nothing was. */
    default String before() {
        return "";
    }

    /** What has taken its place; empty where nothing has. */
    default String after() {
        return "";
    }

    /** The reason that was given; empty where none was. */
    default String why() {
        return "";
    }
}
