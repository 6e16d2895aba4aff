package eu.covenantofmayors.supporters.scenario;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has arrived at the mail server for one address. */
record Mailbox(GreenMail server, String address) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    List<MimeMessage> all() {
        return Arrays.stream(server.getReceivedMessages()).filter(this::isMine).toList();
    }

    List<String> subjects() {
        return all().stream().map(Mailbox::subject).toList();
    }

    /** The link in the newest mail that has one with this text in it. */
    String link(String part) {
        List<MimeMessage> mine = all();
        for (int i = mine.size() - 1; i >= 0; i--) {
            Matcher links = LINK.matcher(body(mine.get(i)));
            while (links.find()) {
                if (links.group().contains(part)) {
                    return links.group();
                }
            }
        }
        throw new AssertionError("No mail to " + address + " with a link to " + part + ", only " + subjects());
    }

    /** How many mails hold such a link. */
    long with(String part) {
        return all().stream().filter(mail -> body(mail).contains(part)).count();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words, as readers see them whose program shows no HTML. */
    static String body(MimeMessage message) {
        return part(message, "text/plain");
    }

    static String part(MimeMessage message, String type) {
        try {
            Multipart parts = (Multipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return parts.getBodyPart(i).getContent().toString();
                }
            }
            throw new AssertionError("No " + type + " in " + message.getSubject());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
