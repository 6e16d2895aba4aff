package eu.covenantofmayors.supporters.platform;

import java.util.Optional;

/**
 * A condition of the system of which its operator is told by mail when it begins and when it has ended. A bean that
 * implements this is asked every minute.
 */
public interface AlarmCondition {
    /** Ends the message keys of what it is called, {@code alarm.…}, and of what is to be done, {@code alarm.text.…}. */
    String name();

    /** Whether it is met at this moment; empty while nobody knows, which neither begins nor ends an alarm. */
    Optional<Boolean> isMet();
}
