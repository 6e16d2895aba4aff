package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Arrival;
import eu.covenantofmayors.supporters.account.OpenIdProvider;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;

/** {@code /sign-in}: one form for everybody; each is led to the page they wanted, or to their own desk. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private Desks desks;

    @Inject
    private Door door;

    @Inject
    private OpenIdProvider provider;

    @Inject
    private HttpServletRequest request;

    /** Where somebody wanted to go, or null: an address of a desk, never one of another site. */
    private String wanted;

    private String email;
    private String password;
    private boolean connecting = true;

    public void signIn() {
        if (!connecting) {
            Unconnected.forget(request);
        }
        door.show(new UsernamePasswordCredential(email, password), wanted, Refused.at("password", "signIn.failed"));
    }

    @PostConstruct
    void findOutWhy() {
        wanted = desks.wanted();
    }

    /** What people call the institution's sign-on; null where there is none. */
    public String getProvider() {
        return provider.name().orElse(null);
    }

    /** Where it asks them who they are. */
    public String getProviderAddress() {
        return Desks.door(OpenIdProvider.RETURN, wanted);
    }

    /** Who has come from there and not shown yet which account is theirs; null where nobody has. */
    public Arrival getArrival() {
        return Unconnected.at(request).orElse(null);
    }

    /** Whether they want the two connected. */
    public boolean isConnecting() {
        return connecting;
    }

    public void setConnecting(boolean connecting) {
        this.connecting = connecting;
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
