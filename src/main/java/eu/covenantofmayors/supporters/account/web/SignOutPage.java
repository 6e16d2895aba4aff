package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /sign-out}: asks, because a link alone must not be able to sign somebody out. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    public void signOut() throws ServletException {
        if (request.getSession().getAttribute(SignInMechanism.SESSION) instanceof Long session) {
            sessions.end(session);
        }
        request.logout();
        request.getSession().invalidate();
        say.go("/");
    }
}
