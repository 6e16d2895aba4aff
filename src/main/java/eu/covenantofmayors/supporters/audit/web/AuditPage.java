package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/audit/}: the newest entries of the trail. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SHOWN = 200;

    @Inject
    private AuditTrail trail;

    private List<AuditEntry> newest;

    @PostConstruct
    void load() {
        newest = trail.newest(0, SHOWN);
    }

    public List<AuditEntry> getNewest() {
        return newest;
    }
}
