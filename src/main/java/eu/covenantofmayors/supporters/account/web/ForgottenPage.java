package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /forgotten}: asks for a link with which another password can be set; tells nobody who has an account. */
@Named
@RequestScoped
public class ForgottenPage {
    @Inject
    private PasswordService passwords;

    @Inject
    private Visits visits;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private String email;

    public void send() {
        say.whenDoneGo(() -> passwords.forgot(email, visits.of(request)), "/sign-in", "forgotten.sent");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
