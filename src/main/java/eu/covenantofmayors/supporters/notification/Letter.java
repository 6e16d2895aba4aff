package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One mail as it goes out: one message of the outbox, or several that an officer gets together.
 *
 * @param messages to the same reader, in the order in which they were written; at least one
 */
public record Letter(List<OutboxMessage> messages) {
    public Letter {
        messages = List.copyOf(messages);
    }

    public String messageId() {
        return first().messageId();
    }

    public String recipient() {
        return first().recipient();
    }

    public Languages language() {
        return first().language();
    }

    /** Where its reader says that they want no more of this kind; null where they cannot. */
    String unsubscribeLink() {
        return first().unsubscribeLink();
    }

    /** Whom an answer goes to; null where that is the helpdesk. */
    String replyTo() {
        return first().replyTo();
    }

    public String subject() {
        return messages.size() == 1 ? first().subject() : texts().format("mail.digest.subject", messages.size());
    }

    /** What it tells, without greeting and footer; paragraphs are parted by an empty line. */
    public String body() {
        return messages.size() == 1
                ? first().body().strip()
                : messages.stream()
                        .map(message ->
                                message.subject() + "\n" + message.body().strip())
                        .collect(Collectors.joining("\n\n* * *\n\n"));
    }

    /** Why the reader gets it and where to turn. */
    public String footer() {
        if (replyTo() != null) {
            return texts().text("mail.footer.written");
        }
        return texts().text(unsubscribeLink() == null ? "mail.footer" : "mail.footer.asked");
    }

    public String text() {
        return body() + "\n\n-- \n" + footer() + "\n";
    }

    private Texts texts() {
        return Texts.in(language());
    }

    private OutboxMessage first() {
        return messages.get(0);
    }
}
