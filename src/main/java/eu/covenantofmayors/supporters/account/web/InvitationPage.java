package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

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
    private final NewPassword chosen = new NewPassword();

    public void accept() {
        say.whenDoneGo(() -> passwords.accept(key, chosen.agreed()), "/sign-in", "invitation.accepted");
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

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public NewPassword getChosen() {
        return chosen;
    }
}
