package eu.covenantofmayors.supporters.quarantine.web;

import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.quarantine.Quarantine;
import eu.covenantofmayors.supporters.quarantine.QuarantinedRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /admin/quarantine/}: files in which the virus scanner has found something. */
@Named
@RequestScoped
public class QuarantineList {
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Quarantine quarantine;

    private Paging paging;
    private List<QuarantinedRow> rows;

    @PostConstruct
    void load() {
        paging = Paging.of(request.getParameter("page"), quarantine.count(), SIZE);
        rows = quarantine.find(paging.first(), SIZE);
    }

    public List<QuarantinedRow> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    /** Another page of the list, as the query of an address. */
    public String address(int page) {
        return new Query().with("page", page).toString();
    }
}
