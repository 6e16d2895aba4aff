package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.PasswordRules;
import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;

/** {@code /invitation?key=…}: sets the password that makes an invited user an active one, or one instead of a forgotten one. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordService passwords;

    @Inject
    private Say say;

    private String key;
    private String password;
    private String repeated;

    public void accept() {
        if (!Objects.equals(password, repeated)) {
            say.refused(Refused.at("repeated", "refused.passwordsDiffer"));
            return;
        }
        say.whenDoneGo(() -> passwords.accept(key, password), "/sign-in", "invitation.accepted");
    }

    public boolean isValid() {
        return passwords.linked(key).isPresent();
    }

    public String getInvited() {
        return passwords.linked(key).map(User::email).orElse("");
    }

    /** Whether they have had a password before. */
    public boolean isForgotten() {
        return passwords.linked(key).filter(User::canSignIn).isPresent();
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
