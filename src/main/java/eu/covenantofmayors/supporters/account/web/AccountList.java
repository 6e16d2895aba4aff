package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.AccountRow;
import eu.covenantofmayors.supporters.account.AccountSearch;
import eu.covenantofmayors.supporters.account.AccountState;
import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;

/** {@code /admin/account/}: the accounts that somebody looks for, and what each may do. */
@Named
@RequestScoped
public class AccountList {
    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    private AccountSearch search;
    private Paging paging;
    private List<AccountRow> rows;

    @PostConstruct
    void load() {
        search = new AccountSearch(request.getParameter("q"), Choice.of(Role.class, request.getParameter("role")));
        paging = Paging.of(request.getParameter("page"), accounts.count(search), SIZE);
        rows = accounts.find(search, paging.first(), SIZE);
    }

    public AccountSearch getSearch() {
        return search;
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public AccountState state(User user) {
        return user.state(clock.instant());
    }

    /** Those that can be held by somebody who signs in. */
    public List<Role> getRoles() {
        return List.of(
                Role.OFFICE, Role.COMMISSION, Role.ADMIN, Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return new Query()
                .with("q", search.words())
                .with("role", search.role() == null ? null : search.role().name())
                .with("page", page)
                .toString();
    }
}
