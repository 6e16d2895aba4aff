package eu.covenantofmayors.supporters.privacy.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.privacy.Access;
import eu.covenantofmayors.supporters.privacy.AccessLog;
import eu.covenantofmayors.supporters.privacy.AccessSearch;
import eu.covenantofmayors.supporters.privacy.Disclosure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /admin/privacy/access}: who was shown data of people. */
@Named
@RequestScoped
public class AccessList {
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccessLog log;

    private AccessSearch search;
    private Paging paging;
    private List<Access> rows;

    @PostConstruct
    void load() {
        search = new AccessSearch(
                request.getParameter("reader"),
                Choice.of(Disclosure.class, request.getParameter("kind")),
                request.getParameter("record"));
        paging = Paging.of(request.getParameter("page"), log.count(search), SIZE);
        rows = log.find(search, paging.first(), SIZE);
    }

    public AccessSearch getSearch() {
        return search;
    }

    public Disclosure[] getKinds() {
        return Disclosure.values();
    }

    public List<Access> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return new Query()
                .with("reader", search.reader())
                .with("kind", search.kind() == null ? null : search.kind().name())
                .with("record", search.recordId())
                .with("page", page)
                .toString();
    }
}
