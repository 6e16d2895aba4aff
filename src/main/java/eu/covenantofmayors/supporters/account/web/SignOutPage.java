package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.OpenIdProvider;
import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;

/** {@code /sign-out}: asks, because a link alone must not be able to sign somebody out. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenIdProvider provider;

    @Inject
    private Say say;

    public void signOut() throws ServletException {
        if (request.getSession().getAttribute(SignInMechanism.SESSION) instanceof Long session) {
            sessions.end(session);
        }
        // OWASP ASVS 5.0, 14.3.1: what a page has kept in the browser is nobody else's.
        FacesContext.getCurrentInstance().getExternalContext().addResponseHeader("Clear-Site-Data", "\"storage\"");
        Object farewell = request.getSession().getAttribute(OpenIdPage.FAREWELL);
        request.logout();
        request.getSession().invalidate();
        if (farewell == null) {
            say.go("/");
        } else {
            request.getSession().setAttribute(OpenIdPage.FAREWELL, farewell);
            say.go("/sign-out");
        }
    }

    /** Where they sign out at the institution's sign-on, too, when they are signed out here; null where that is not needed. */
    public URI getFarewell() {
        HttpSession session = request.getSession(false);
        return request.getUserPrincipal() == null
                        && session != null
                        && session.getAttribute(OpenIdPage.FAREWELL) instanceof URI address
                ? address
                : null;
    }

    /** What people call the institution's sign-on. */
    public String getProvider() {
        return provider.name().orElse("");
    }
}
