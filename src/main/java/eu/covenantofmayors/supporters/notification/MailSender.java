package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Empties the outbox through the server's mail session {@code mail/covenant}, outside any transaction. Where the
 * operator has not set one up, the mails wait.
 */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    @Inject
    private MailQueue queue;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Triggered by the timer; a run waits for the one before it on this node, and finds what that one has left. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sendWaiting() {
        try {
            session().ifPresent(this::empty);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The outbox could not be read; the next run tries again", e);
        }
    }

    private void empty(Session session) {
        List<OutboxMessage> claimed = queue.claim();
        while (!claimed.isEmpty()) {
            claimed.forEach(message -> send(message, session));
            claimed = queue.claim();
        }
    }

    private void send(OutboxMessage message, Session session) {
        try {
            Transport.send(mime(message, session));
            queue.sent(message);
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "Mail {0} was not taken: {1}", new Object[] {message.messageId(), e.getMessage()});
            queue.failed(message, String.valueOf(e.getMessage()));
        }
    }

    private MimeMessage mime(OutboxMessage message, Session session) throws MessagingException {
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", message.messageId());
            }
        };
        mime.setFrom(new InternetAddress(settings.mailFrom()));
        mime.setReplyTo(InternetAddress.parse(settings.helpdesk()));
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setHeader("Content-Language", message.language().tag());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setText(message.body(), StandardCharsets.UTF_8.name());
        mime.setSentDate(Date.from(clock.instant()));
        return mime;
    }

    /** Looked up each time, not injected: without one the application must still deploy. The name is a constant. */
    @SuppressWarnings("BanJNDI")
    private Optional<Session> session() {
        try {
            return Optional.of((Session) new InitialContext().lookup("mail/covenant"));
        } catch (NamingException e) {
            LOG.log(Level.FINE, "No mail session mail/covenant: mails wait", e);
            return Optional.empty();
        }
    }
}
