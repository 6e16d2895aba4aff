package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Arrivals;
import eu.covenantofmayors.supporters.account.Authenticator;
import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.account.SecondFactor;
import eu.covenantofmayors.supporters.account.Session;
import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** {@code /account/}: what lets somebody in, and where they are signed in. */
@Named
@ViewScoped
public class AccountSecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The page itself. */
    private static final String HERE = "/account/";

    @Inject
    private Arrivals arrivals;

    @Inject
    private Caller caller;

    @Inject
    private PasswordService passwords;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private String email;
    private boolean protectedNow;
    private int recoveryCodes;
    private boolean connected;
    private boolean withPassword;
    private Authenticator app;
    private String old;
    private final NewPassword chosen = new NewPassword();
    private String oldCode;
    private String code;

    @PostConstruct
    void load() {
        User user = caller.self();
        email = user.email();
        protectedNow = user.isProtected();
        recoveryCodes = user.recoveryCodes();
        connected = user.isConnected();
        withPassword = user.hasPassword();
        app = secondFactor.offer();
    }

    public void changePassword() {
        say.whenDoneGo(() -> passwords.change(old, chosen.agreed(), current()), HERE, "security.password.changed");
    }

    public void setUp() {
        if (say.tried(() -> RecoveryCodesPage.tell(
                request,
                protectedNow ? secondFactor.replace(oldCode, app, code) : secondFactor.begin(old, app, code)))) {
            say.go("/account/codes");
        }
    }

    public void giveUp() {
        say.whenDoneGo(() -> secondFactor.giveUp(oldCode), HERE, "security.app.given");
    }

    public void disconnect() {
        say.whenDoneGo(arrivals::disconnect, HERE, "security.signOn.removed");
    }

    public void end(long id) {
        say.whenDoneGo(() -> sessions.endMine(id), HERE, "security.sessions.ended");
    }

    public void endOthers() {
        say.whenDoneGo(() -> sessions.endOthers(current()), HERE, "security.sessions.othersEnded");
    }

    /** Number of the session that this page is shown in. */
    public long current() {
        return (Long) request.getSession().getAttribute(SignInMechanism.SESSION);
    }

    public List<Session> getSessions() {
        return sessions.mine();
    }

    /** What people call the browser of a session; empty where it is unknown. */
    public String browser(Session session) {
        return BrowserName.of(session.browser());
    }

    /** Whether their role does not let them do without a second factor. */
    public boolean isRequired() {
        return secondFactor.isRequired();
    }

    public String getEmail() {
        return email;
    }

    public boolean isProtectedNow() {
        return protectedNow;
    }

    /** Whether the institution's sign-on lets them in. */
    public boolean isConnected() {
        return connected;
    }

    /** Whether they have a password of their own here. */
    public boolean isWithPassword() {
        return withPassword;
    }

    public int getRecoveryCodes() {
        return recoveryCodes;
    }

    public Authenticator getApp() {
        return app;
    }

    public NewPassword getChosen() {
        return chosen;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getOldCode() {
        return oldCode;
    }

    public void setOldCode(String oldCode) {
        this.oldCode = oldCode;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
