package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Authenticator;
import eu.covenantofmayors.supporters.account.SecondFactor;
import eu.covenantofmayors.supporters.account.SecondFactorRule;
import eu.covenantofmayors.supporters.account.SetUpCredential;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** {@code /sign-in/setup}: the second step at the door for who needs an authenticator app and has none yet. */
@Named
@ViewScoped
public class SetUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private Door door;

    @Inject
    private Say say;

    private Authenticator app;
    private String code;

    @PostConstruct
    void offer() {
        app = secondFactor.offer();
    }

    /** Leads whoever has nothing to set up back to where they begin. */
    public void begin() {
        if (!mayGoOn()) {
            say.go("/sign-in");
        }
    }

    public void signIn() {
        if (mayGoOn()) {
            door.show(
                    new SetUpCredential(door.halfWay().email(), app, code),
                    "/account/codes",
                    Refused.at("code", "refused.wrongCode"));
        } else {
            say.go("/sign-in");
        }
    }

    private boolean mayGoOn() {
        return door.halfWay() != null && door.halfWay().next() == SecondFactorRule.Next.SETUP;
    }

    public String getEmail() {
        return door.halfWay() == null ? "" : door.halfWay().email();
    }

    public Authenticator getApp() {
        return app;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
