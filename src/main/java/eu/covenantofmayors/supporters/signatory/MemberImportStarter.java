package eu.covenantofmayors.supporters.signatory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has an import of members run in the background, after that it has begun is stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MemberImportStarter {
    @Inject
    private MemberImportService imports;

    @Inject
    private MemberImportRun run;

    /** Imports a file as a format reads it; see {@link MemberImportService#begin}. */
    @RolesAllowed("NETWORK")
    public void start(long id, MemberFormat format) {
        run.run(id, imports.begin(id, format));
    }

    /** Goes on with an import that was interrupted. */
    @RolesAllowed("NETWORK")
    public void goOn(long id) {
        run.run(id, imports.goOn(id));
    }
}
