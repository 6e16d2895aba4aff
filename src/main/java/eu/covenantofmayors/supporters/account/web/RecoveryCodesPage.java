package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** {@code /account/codes}: the recovery codes that were just made, until somebody says that they have kept them. */
@Named
@RequestScoped
public class RecoveryCodesPage {
    private static final String TOLD = "covenant.recoveryCodes";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Desks desks;

    @Inject
    private Say say;

    private List<String> codes = List.of();

    /** Shows them on the next page: they are stored nowhere else. */
    static void tell(HttpServletRequest request, List<String> codes) {
        request.getSession().setAttribute(TOLD, new ArrayList<>(codes));
    }

    @PostConstruct
    void load() {
        if (request.getSession().getAttribute(TOLD) instanceof List<?> told) {
            codes = told.stream().map(String.class::cast).toList();
        }
    }

    public void keep() {
        request.getSession().removeAttribute(TOLD);
        say.go(desks.first());
    }

    public List<String> getCodes() {
        return codes;
    }
}
