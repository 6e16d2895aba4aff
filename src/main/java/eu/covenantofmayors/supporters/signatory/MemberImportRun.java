package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs an import that has begun, a step at a time, each in a transaction of its own: so everybody sees how far it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemberImportRun {
    private static final Logger LOG = Logger.getLogger(MemberImportRun.class.getName());
    private static final int STEP = 500;

    @Inject
    private MemberImportStep step;

    /** Runs it. What goes wrong is in the server's log; the import then tells that it was interrupted. */
    @Asynchronous
    @RolesAllowed("NETWORK")
    public void run(long id, Actor by) {
        try {
            MemberRows rows = step.read(id);
            List<MemberDetails> all = rows.rows();
            MemberImportStep.Seen seen = step.seen(id);
            for (int i = 0; i < all.size(); i += STEP) {
                step.take(id, all.subList(i, Math.min(i + STEP, all.size())), seen);
            }
            step.finish(id, rows.leftOut(), rows.problems(), by);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The import of members " + id + " broke off");
        }
    }
}
