package eu.covenantofmayors.supporters.account.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Leads whom a page is closed to {@code /sign-in}, with the page's address, and lets in whom {@link SignInPage} brings.
 * Jakarta Security's own form forgets where somebody wanted to go when the first password was wrong.
 */
@ApplicationScoped
@AutoApplySession
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: why nobody could find out whether the password is right. */
    static final String FAILURE = "covenant.signInFailure";

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            try {
                return context.notifyContainerAboutLogin(stores.validate(credential));
            } catch (EJBException e) {
                // The container would take it for a wrong password.
                request.setAttribute(FAILURE, e);
                return AuthenticationStatus.SEND_FAILURE;
            }
        }
        if (context.isProtected()) {
            return context.redirect(request.getContextPath() + "/sign-in?to="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
        return context.doNothing();
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }
}
