package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.ArrivalCredential;
import eu.covenantofmayors.supporters.account.Arrivals;
import eu.covenantofmayors.supporters.account.SecondFactorRule;
import eu.covenantofmayors.supporters.account.Session;
import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.account.SignedIn;
import eu.covenantofmayors.supporters.account.Visit;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Addresses;
import eu.covenantofmayors.supporters.platform.web.BodyLimit;
import eu.covenantofmayors.supporters.platform.web.DatabaseAway;
import eu.covenantofmayors.supporters.platform.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Leads whom a page is closed to {@code /sign-in}, with the page's address, and lets in whom {@link SignInPage} brings.
 * Jakarta Security's own form forgets where somebody wanted to go when the first password was wrong.
 *
 * <p>Who has signed in is kept by us, not by {@code @AutoApplySession}: with that, Payara 6 now and then loses the roles when
 * there are several requests at once, and answers 403 (payara/Payara#6145). The session of the container holds a number;
 * whether it still lets anybody in, and where, is looked up for each request, so that an end, another role or a closed
 * account counts at once and on every node.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SignInMechanism.class.getName());

    /** Request attribute: why nobody could find out whether what was shown is right. */
    static final String FAILURE = "covenant.signInFailure";

    /** Session attribute: number of the {@link Session}. */
    static final String SESSION = "covenant.session";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Sessions sessions;

    @Inject
    private Accounts accounts;

    @Inject
    private Arrivals arrivals;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private Visits visits;

    @Inject
    private DatabaseAway away;

    @Inject
    private BodyLimit bodies;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, response, context);
        }
        Optional<SignedIn> somebody = signedIn(request, response, context);
        if (somebody.isPresent()) {
            return context.notifyContainerAboutLogin(
                    somebody.get().email(), somebody.get().roles());
        }
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return AuthenticationStatus.SEND_FAILURE; // nobody knows; they have been told
        }
        if (context.isProtected() && !Addresses.isCanonical(request)) {
            return refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        if (context.isProtected() && isForm(request)) {
            return giveBack(request, response);
        }
        if (context.isProtected()) {
            return context.redirect(request.getContextPath() + Desks.door("/sign-in", wanted(request)));
        }
        return context.doNothing();
    }

    private Optional<SignedIn> signedIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        HttpSession session = request.getSession(false);
        if (session == null
                || request.isRequestedSessionIdFromURL()
                || !(session.getAttribute(SESSION) instanceof Long id)
                || isAsset(request)) {
            return Optional.empty();
        }
        try {
            return away.ask(request, response, () -> sessions.continued(id)).flatMap(Function.identity());
        } catch (IOException | ServletException e) {
            throw new AuthenticationException("Who is signed in cannot be found out", e);
        }
    }

    /** A form that somebody has sent, not what a script asks for: scripts know themselves what to say. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** What somebody has typed does not get lost because their session has ended meanwhile: the page for that shows it. */
    private AuthenticationStatus giveBack(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        if (!bodies.begin(request)) {
            return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        try {
            Typed.keep(request);
        } finally {
            bodies.end(request);
        }
        return refuse(response, HttpServletResponse.SC_CONFLICT);
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status)
            throws AuthenticationException {
        try {
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException("Nobody is there any more", e);
        }
    }

    /** Styles, scripts and pictures are the same for everybody. */
    private static boolean isAsset(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    private AuthenticationStatus signIn(
            Credential credential,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        try {
            CredentialValidationResult result = stores.validate(credential);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                log("Not let in", credential, visits.of(request));
                return AuthenticationStatus.SEND_FAILURE;
            }
            String email = result.getCallerPrincipal().getName();
            if (wantsMore(credential)) {
                SecondFactorRule.Next next =
                        accounts.byEmail(email).map(rule::next).orElseThrow();
                if (next != SecondFactorRule.Next.NOTHING) {
                    HalfWay.keep(request, email, next);
                    return AuthenticationStatus.SEND_CONTINUE;
                }
            }
            return letIn(email, request, response, context);
        } catch (RuntimeException e) {
            // The container would take it for a wrong password. Jakarta Security wraps what a store throws.
            log("Not looked at", credential, visits.of(request));
            request.setAttribute(FAILURE, e.getCause() instanceof Refused refused ? refused : e);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    /** Whether there may be a next step. The institution's sign-on may have asked for it already. */
    private static boolean wantsMore(Credential shown) {
        return shown instanceof UsernamePasswordCredential
                || shown instanceof ArrivalCredential came && !came.arrival().strong();
    }

    private AuthenticationStatus letIn(
            String email, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getSession().getAttribute(SESSION) instanceof Long before) {
            sessions.end(before);
        }
        Unconnected.at(request).ifPresent(arrival -> arrivals.connect(email, arrival));
        Unconnected.forget(request);
        Visit visit = visits.of(request);
        LOG.log(Level.INFO, "Let in: {0} from {1}", new Object[] {email, visit.address()});
        long id = sessions.start(email, visit);
        visits.remember(visit, response);
        request.getSession().setAttribute(SESSION, id);
        SignedIn somebody = sessions.continued(id).orElseThrow(() -> new Refused("refused.nothingToDo"));
        return context.notifyContainerAboutLogin(somebody.email(), somebody.roles());
    }

    /** Without what was typed: it may be a password in the wrong field. */
    private static void log(String what, Credential credential, Visit visit) {
        LOG.log(Level.WARNING, "{0}: {1} from {2}", new Object[] {
            what, credential.getClass().getSimpleName(), visit.address()
        });
    }

    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }
}
