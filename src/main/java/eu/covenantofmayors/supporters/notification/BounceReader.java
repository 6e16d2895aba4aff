package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads what mail servers report of mails that came back, from the mailbox to which they do (setting
 * {@code covenant.mail.bounces}, IMAP). Mails that it has read are marked so and stay; what is no such report stays unread for
 * people. Where no mailbox is set, nothing is read back.
 */
@Startup
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceReader {
    private static final Logger LOG = Logger.getLogger(BounceReader.class.getName());
    private static final String NAME = "bounces";
    private static final int MOST_AT_ONCE = 200;

    /** In bytes. A report holds at most the mail that came back, and ours are small. */
    private static final int LARGEST = 2 * 1024 * 1024;

    @Inject
    private Settings settings;

    @Inject
    private MailSession mailSession;

    @Inject
    private Bounces bounces;

    @Inject
    private ScheduledWork work;

    /** Triggered by the timer on every node: a report that two of them read is recorded once. The newest come first. */
    @PermitAll
    @Schedule(hour = "*", minute = "*/5", persistent = false, info = NAME)
    public void read() {
        work.run(
                NAME,
                () -> mailSession
                        .find()
                        .ifPresent(session -> settings.bounces().ifPresent(mailbox -> read(session, mailbox))));
    }

    private void read(Session session, String mailbox) {
        try (Store store = session.getStore(new URLName(mailbox))) {
            store.connect();
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = unread.length - 1; i >= Math.max(0, unread.length - MOST_AT_ONCE); i--) {
                    read(unread[i]);
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox of returned mails could not be read", e);
        }
    }

    private void read(Message mail) throws MessagingException {
        boolean recorded = false;
        try {
            recorded = mail.isMimeType("multipart/*")
                    && mail.getSize() <= LARGEST
                    && isRecorded(new MimeMessage((MimeMessage) mail));
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A returned mail could not be read; it stays unread", e);
        }
        mail.setFlag(Flags.Flag.SEEN, recorded);
    }

    /** Read from a copy: what a mailbox tells of the parts of such a mail differs from server to server. */
    private boolean isRecorded(MimeMessage copy) throws MessagingException, IOException {
        return DeliveryReport.of(copy).map(bounces::record).orElse(false);
    }
}
