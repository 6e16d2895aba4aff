package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.EmailAddresses;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
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
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Empties the outbox through the {@link MailSession}, outside any transaction. Where there is none, the mails wait; while the
 * mail server cannot be reached, they wait as well, and none of them has failed.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final String NAME = "mails";

    @Inject
    private MailQueue queue;

    @Inject
    private MailSession mailSession;

    @Inject
    private Settings settings;

    @Inject
    private ScheduledWork work;

    @Inject
    private Clock clock;

    /** Triggered by the timer; a run waits for the one before it on this node, and finds what that one has left. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = NAME)
    public void sendWaiting() {
        work.run(NAME, () -> mailSession.find().ifPresent(this::empty));
    }

    private void empty(Session session) {
        if (!queue.isDue()) {
            return;
        }
        try {
            Transport transport = session.getTransport();
            try {
                connect(transport);
                List<Letter> claimed = queue.claim();
                while (!claimed.isEmpty()) {
                    send(claimed, transport, session);
                    claimed = queue.claim();
                }
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server cannot be reached: " + e.getMessage(), e);
        }
    }

    /** @throws MessagingException when the connection was lost and there is no new one; what was not tried is given back */
    private void send(List<Letter> letters, Transport transport, Session session) throws MessagingException {
        int tried = 0;
        try {
            for (Letter letter : letters) {
                connect(transport);
                tried++;
                if (queue.renew(letter)) {
                    send(letter, transport, session);
                }
            }
        } finally {
            queue.release(letters.subList(tried, letters.size()));
        }
    }

    private static void connect(Transport transport) throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect();
        }
    }

    /** What goes wrong here, goes wrong with this letter; the next one gets a connection of its own. */
    private void send(Letter letter, Transport transport, Session session) {
        try {
            MimeMessage mime = mime(letter, session);
            mime.saveChanges();
            transport.sendMessage(mime, mime.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.WARNING, "Mail {0} was not taken: {1}", new Object[] {letter.messageId(), e.getMessage()});
            queue.failed(letter, String.valueOf(e.getMessage()));
            hangUp(transport);
            return;
        }
        queue.sent(letter);
    }

    /** Where the server has hung up already, there is nobody to say goodbye to, and nothing is lost by it. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server had hung up", e);
        }
    }

    /** What people have to know they cannot unsubscribe from; from what they have asked for, with one click (RFC 8058). */
    private MimeMessage mime(Letter letter, Session session) throws MessagingException {
        MimeMessage mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        mime.setFrom(new InternetAddress(settings.mailFrom()));
        mime.setReplyTo(InternetAddress.parse(
                letter.replyTo() == null ? settings.helpdesk() : EmailAddresses.normalized(letter.replyTo())));
        mime.setRecipient(
                Message.RecipientType.TO, new InternetAddress(EmailAddresses.normalized(letter.recipient()), true));
        mime.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mime.setHeader("Content-Language", letter.language().tag());
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribeLink() != null) {
            mime.setHeader("List-Unsubscribe", "<" + letter.unsubscribeLink() + ">");
            mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mime.setContent(new MimeMultipart(
                "alternative", part(letter.text(), "plain"), part(LetterHtml.of(letter, settings.baseUrl()), "html")));
        mime.setSentDate(Date.from(clock.instant()));
        return mime;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
