package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The end of the chain, and the lock by which those who seal take turns. There is one. */
@Entity
@Table(name = "audit_chain")
public class AuditChain extends Stored {
    /** The one there is. */
    static final long ID = 1;

    private long last;
    private String link;

    protected AuditChain() {}

    /** Seals an entry behind the last one. */
    void append(AuditEntry entry) {
        last++;
        link = entry.seal(last, link);
    }
}
