package eu.covenantofmayors.supporters.account.web;

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
    private HttpServletRequest request;

    @Inject
    private Say say;

    public void signOut() throws ServletException {
        request.logout();
        request.getSession().invalidate();
        say.go("/");
    }
}
