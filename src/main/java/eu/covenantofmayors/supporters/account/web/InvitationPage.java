package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.account.Visit;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;

/** {@code /invitation?key=…}: sets the password that makes an invited user an active one, or one instead of a forgotten one. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordService passwords;

    @Inject
    private Sessions sessions;

    @Inject
    private Visits visits;

    @Inject
    private Say say;

    private String key;
    private final NewPassword chosen = new NewPassword();

    public void accept() {
        say.whenDoneGo(this::acceptHere, "/sign-in", "invitation.accepted");
    }

    /** Whoever opens the link from their mailbox is known in this browser, whatever others try meanwhile. */
    private void acceptHere() {
        Visit visit = visits.of(Faces.getRequest());
        sessions.recognise(passwords.accept(key, chosen.agreed()), visit);
        visits.remember(visit, Faces.getResponse());
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
