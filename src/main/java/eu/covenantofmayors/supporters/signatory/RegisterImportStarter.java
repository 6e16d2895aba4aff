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
     * Starts the import of a file that the Office has handed in.
     *
     * @throws Refused when it is no such workbook, or another import has not ended
     */
    @RolesAllowed("OFFICE")
    public void start(byte[] file, String fileName) {
        begin(file, fileName, caller.as(Role.OFFICE));
    }

    /** The same for the file that the operator has set. */
    @RolesAllowed("SYSTEM")
    public void startAlone(byte[] file, String fileName) {
        begin(file, fileName, Actor.SYSTEM);
    }

    private void begin(byte[] file, String fileName, Actor actor) {
        new RegisterWorkbook(file).check();
        progress.begin();
        try {
            run.inBackground(file, fileName, actor);
        } catch (RuntimeException e) {
            progress.end(new Refused("refused.importFailed"));
            throw e;
        }
    }
}
