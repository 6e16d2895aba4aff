package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SecondFactorCredential;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /sign-in/code}: the second step at the door for who has an authenticator app. */
@Named
@RequestScoped
public class CodePage {
    @Inject
    private Desks desks;

    @Inject
    private Door door;

    @Inject
    private Say say;

    private String wanted;
    private String code;

    @PostConstruct
    void findOutWhy() {
        wanted = desks.wanted();
    }

    /** Leads whoever has not shown a password back to where they do. */
    public void begin() {
        if (door.halfWay() == null) {
            say.go("/sign-in");
        }
    }

    public void signIn() {
        HalfWay halfWay = door.halfWay();
        if (halfWay == null) {
            say.go("/sign-in");
        } else {
            door.show(
                    new SecondFactorCredential(halfWay.email(), code), wanted, Refused.at("code", "refused.wrongCode"));
        }
    }

    public String getWanted() {
        return wanted;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
