package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Starts an import and returns: the page watches it through {@link ImportProgress}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterImportStarter {
    @Inject
    private RegisterImportRun run;

    @Inject
    private ImportProgress progress;

    @Inject
    private Caller caller;

    /**
     * Starts to find out what would come of a file that the Office has handed in.
     *
     * @throws Refused when it is no such workbook, or another import has not ended
     */
    @RolesAllowed("OFFICE")
    public void check(byte[] file, String fileName) {
        Actor officer = caller.as(Role.OFFICE);
        new RegisterWorkbook(file).check();
        begin(() -> run.check(file, fileName, officer));
    }

    /** Starts to import a file that was checked. */
    @RolesAllowed("OFFICE")
    public void start(long id) {
        Actor officer = caller.as(Role.OFFICE);
        begin(() -> run.runChecked(id, officer));
    }

    /** Starts to change back what an import has changed. */
    @RolesAllowed("OFFICE")
    public void undo(long id) {
        Actor officer = caller.as(Role.OFFICE);
        begin(() -> run.undo(id, officer));
    }

    /** Starts to import the file that the operator has set. */
    @RolesAllowed("SYSTEM")
    public void startAlone(byte[] file, String fileName) {
        new RegisterWorkbook(file).check();
        begin(() -> run.atOnce(file, fileName, Actor.SYSTEM));
    }

    private void begin(Runnable work) {
        progress.begin();
        try {
            work.run();
        } catch (RuntimeException e) {
            progress.end(new Refused("refused.importFailed"));
            throw e;
        }
    }
}
