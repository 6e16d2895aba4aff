package eu.covenantofmayors.supporters.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/**
 * Leads whom a page is closed to {@code /sign-in}, with the page's address, and lets in whom {@link SignInPage} brings.
 * Jakarta Security's own form forgets where somebody wanted to go when the first password was wrong.
 *
 * <p>Who has signed in is kept in the session by us, not by {@code @AutoApplySession}: with that, Payara 6 now and then loses
 * the roles when there are several requests at once, and answers 403 (payara/Payara#6145).
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: why nobody could find out whether the password is right. */
    static final String FAILURE = "covenant.signInFailure";

    /** Session attribute: who has signed in. */
    private static final String SIGNED_IN = "covenant.signedIn";

    /** A name and the container's roles: small, and to be passed on to another node. */
    private record SignedIn(String name, TreeSet<String> roles) implements Serializable {}

    @Inject
    private IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn somebody) {
            return context.notifyContainerAboutLogin(somebody.name(), somebody.roles());
        }
        if (context.isProtected()) {
            return context.redirect(request.getContextPath() + "/sign-in?to="
                    + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
        return context.doNothing();
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        try {
            CredentialValidationResult result = stores.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                request.getSession()
                        .setAttribute(
                                SIGNED_IN,
                                new SignedIn(
                                        result.getCallerPrincipal().getName(),
                                        new TreeSet<>(result.getCallerGroups())));
            }
            return context.notifyContainerAboutLogin(result);
        } catch (RuntimeException e) {
            // The container would take it for a wrong password.
            request.setAttribute(FAILURE, e);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }
}
