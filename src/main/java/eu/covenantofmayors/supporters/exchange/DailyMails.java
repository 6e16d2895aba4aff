package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.OneByOne;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells those who want one mail a day what was written in their groups since the last one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DailyMails {
    @Inject
    private DailyMailSteps steps;

    /**
     * Puts the mails into the outbox, each in a transaction of its own.
     *
     * @return how many mails
     * @throws IllegalStateException in the end, when it failed for some members
     */
    @RolesAllowed("SYSTEM")
    public int send() {
        return OneByOne.run("group member", steps.due(), steps::tell);
    }
}
