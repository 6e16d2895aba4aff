package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Asynchronous
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public void inBackground(byte[] file, String fileName, Actor actor) {
        Refused refusal = new Refused("refused.importFailed");
        long start = System.nanoTime();
        try {
            RegisterImport imported = service.run(file, fileName, actor);
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(() ->
                    new RegisterImported(imported, actor, imported.finishedAt()).detail() + ", " + millis + " ms");
            refusal = null;
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "The import of {0} was refused: {1}", new Object[] {fileName, refused.key()});
            refusal = refused;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The import of " + fileName + " failed; nothing of it was kept");
        } finally {
            progress.end(refusal);
        }
    }
}
