package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** {@code /sign-in}: one form for everybody; each is led to the page they wanted, or to their own desk. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private Desks desks;

    @Inject
    private Door door;

    /** Where somebody wanted to go, or null: an address of a desk, never one of another site. */
    private String wanted;

    private String email;
    private String password;

    public void signIn() {
        door.show(new UsernamePasswordCredential(email, password), wanted, Refused.at("password", "signIn.failed"));
    }

    @PostConstruct
    void findOutWhy() {
        wanted = desks.wanted();
    }

    public String getWanted() {
        return wanted;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
