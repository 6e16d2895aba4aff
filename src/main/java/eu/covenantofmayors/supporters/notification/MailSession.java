package eu.covenantofmayors.supporters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's mail session {@code mail/covenant}, if the operator has set one up. */
@ApplicationScoped
public class MailSession {
    private static final Logger LOG = Logger.getLogger(MailSession.class.getName());

    /** Looked up each time, not injected: without one the application must still deploy. The name is a constant. */
    @SuppressWarnings("BanJNDI")
    public Optional<Session> find() {
        try {
            return Optional.of((Session) new InitialContext().lookup("mail/covenant"));
        } catch (NamingException e) {
            LOG.log(Level.FINE, "No mail session mail/covenant: mails wait", e);
            return Optional.empty();
        }
    }
}
