package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs an import that has begun, outside of any transaction but its own, and tells the progress how it ended. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterImportRun {
    private static final Logger LOG = Logger.getLogger(RegisterImportRun.class.getName());

    @Inject
    private RegisterImportService service;

    @Inject
    private ImportProgress progress;

    /** Finds out what would come of a release. */
    @Asynchronous
    @RolesAllowed("OFFICE")
    public void check(byte[] file, String fileName, Actor actor) {
        run("The check of " + fileName, () -> service.keep(file, fileName, service.rehearse(file), actor));
    }

    /** Imports a release that was checked. */
    @Asynchronous
    @RolesAllowed("OFFICE")
    public void runChecked(long id, Actor actor) {
        run("The import " + id, () -> service.runChecked(id, actor));
    }

    /** Changes back what an import has changed. */
    @Asynchronous
    @RolesAllowed("OFFICE")
    public void undo(long id, Actor actor) {
        run("The way back of import " + id, () -> service.undo(id, actor));
    }

    /** Imports a release at once. */
    @Asynchronous
    @RolesAllowed("SYSTEM")
    public void atOnce(byte[] file, String fileName, Actor actor) {
        run("The import of " + fileName, () -> service.run(file, fileName, actor));
    }

    private void run(String what, Supplier<RegisterImport> work) {
        Refused refusal = new Refused("refused.importFailed");
        long start = System.nanoTime();
        try {
            RegisterImport done = work.get();
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(() ->
                    what + ": " + done.rowsRead() + " rows, " + done.changes() + " signatories, " + millis + " ms");
            refusal = null;
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "{0} was refused: {1}", new Object[] {what, refused.key()});
            refusal = refused;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> what + " failed; nothing of it was kept");
        } finally {
            progress.end(refusal);
        }
    }
}
