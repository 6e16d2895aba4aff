package eu.covenantofmayors.supporters.platform;

import java.time.Instant;
import java.util.List;

/**
 * The same thing that has happened to many of our records at once, told inside the transaction in which it happened: what
 * a {@link DomainEvent} for each of them would tell, without making one for each.
 */
public interface DomainEvents {
    /** The event that each of them would have been told by. */
    Class<? extends DomainEvent> each();

    Actor actor();

    Instant at();

    /** The kind of the records, for example {@code period}. */
    String kind();

    /** Ids of the records. */
    List<Long> ids();

    /** As in {@link DomainEvent#detail()}; the same for all. */
    String detail();
}
