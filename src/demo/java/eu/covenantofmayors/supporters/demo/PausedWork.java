package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.ScheduledWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;

/**
 * Keeps all timers quiet until the demonstration data are in. While they are loaded the clock is moved through four years; a
 * timer that works at the same moment changes the rows that loading changes, at a time that has passed when it is done.
 */
@Specializes
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PausedWork extends ScheduledWork {
    @Inject
    private DemoLoading loading;

    @Override
    @PermitAll
    public void run(String name, Runnable round) {
        if (loading.isReady()) {
            super.run(name, round);
        }
    }
}
