package eu.covenantofmayors.supporters.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What a mail server reports of a mail that it could not deliver (RFC 3464).
 *
 * @param messageId of the mail that came back
 * @param reason what the server says, one line
 */
record DeliveryReport(String messageId, String reason) {
    /**
     * Reads a mail as such a report. Only a failure for good counts (action “failed”, status 5.x.x): what is merely late
     * arrives, or fails later.
     *
     * @return empty when it is none
     */
    static Optional<DeliveryReport> of(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String reason = null;
        String messageId = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                reason = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = headers(part).getHeader("Message-ID", null);
            }
        }
        return reason == null || messageId == null
                ? Optional.empty()
                : Optional.of(new DeliveryReport(messageId.strip(), reason));
    }

    /** The first group of headers is about the mail, each further one about a recipient; ours have one recipient. */
    private static String failure(Part status) throws MessagingException, IOException {
        try (InputStream in = status.getInputStream()) {
            new InternetHeaders(in);
            InternetHeaders recipient = new InternetHeaders(in);
            String code = recipient.getHeader("Status", null);
            boolean forGood = "failed".equalsIgnoreCase(recipient.getHeader("Action", null))
                    && code != null
                    && code.startsWith("5.");
            String said = recipient.getHeader("Diagnostic-Code", null);
            return forGood
                    ? (said == null ? code : said).replaceAll("\\s+", " ").strip()
                    : null;
        }
    }

    private static InternetHeaders headers(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new InternetHeaders(in);
        }
    }
}
