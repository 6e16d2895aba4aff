package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.web.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/audit/}: what somebody looks for in the trail, the newest first. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SIZE = 50;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditFilter filter;

    private Paging paging;
    private List<AuditEntry> entries;
    private List<String> actions;

    @PostConstruct
    void load() {
        AuditSearch search = filter.search();
        paging = Paging.of(filter.get("page"), trail.count(search), SIZE);
        entries = trail.find(search, paging.first(), SIZE);
        actions = trail.actions();
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public List<String> getActions() {
        return actions;
    }

    public Paging getPaging() {
        return paging;
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return filter.query().with("page", page).toString();
    }

    /** The same search as a file of a kind. */
    public String file(String kind) {
        return "/admin/audit/trail." + kind + filter.query();
    }
}
