package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** Lets somebody in who shows the right thing, or leads them to where they show the next one. */
@RequestScoped
public class Door {
    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Desks desks;

    @Inject
    private Say say;

    /**
     * Has it checked by {@link SignInMechanism}. The session gets a new name at every step, so that nobody can have laid one
     * out for somebody else.
     *
     * @param wanted where they wanted to go; null for their own desk
     * @param wrong what they are told when it is not the right thing
     */
    void show(Credential shown, String wanted, Refused wrong) {
        if (!show(shown, wanted)) {
            say.refused(wrong);
        }
    }

    /**
     * The same, for who is told in another way.
     *
     * @return false when it is not the right thing; otherwise they are led on, or told why nobody could find out
     */
    boolean show(Credential shown, String wanted) {
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                AuthenticationParameters.withParams().credential(shown));
        if (status == AuthenticationStatus.SUCCESS) {
            HalfWay.forget(request);
            request.changeSessionId();
            say.go(wanted == null ? desks.first() : wanted);
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            request.changeSessionId();
            String next = HalfWay.at(request).orElseThrow().next().name().toLowerCase(Locale.ROOT);
            say.go(Desks.door("/sign-in/" + next, wanted));
        } else if (request.getAttribute(SignInMechanism.FAILURE) instanceof RuntimeException failure) {
            say.tried(() -> {
                throw failure;
            });
        } else {
            return false;
        }
        return true;
    }

    /** Who has shown the password and not yet the next thing; nobody else has anything to do there. */
    HalfWay halfWay() {
        return HalfWay.at(request).orElse(null);
    }
}
