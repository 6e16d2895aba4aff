package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.OneByOne;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reminds those who have signed up for an event, a day before it begins. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventReminders {
    @Inject
    private EventReminderSteps steps;

    /**
     * Puts the mails into the outbox, each in a transaction of its own.
     *
     * @return how many mails
     * @throws IllegalStateException in the end, when it failed for some sign-ups
     */
    @RolesAllowed("SYSTEM")
    public int send() {
        return OneByOne.run("event sign-up", steps.due(), steps::remind);
    }
}
