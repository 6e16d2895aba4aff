package eu.covenantofmayors.supporters.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/** What a Postfix of today reports of a mail that it could not deliver, shortened. */
public final class DeliveryReports {
    private DeliveryReports() {}

    public static String failed(String messageId) {
        return of(messageId, "failed", "5.1.1", "message/rfc822");
    }

    /**
     * What the system makes of a mail that came to the address for returned mails.
     *
     * @return to whom a mail was not delivered, and which one; or {@code nothing}
     */
    public static String of(byte[] mail) throws MessagingException, IOException {
        return DeliveryReport.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)))
                .map(report -> "returned: " + String.join(" ", report.recipients()) + " "
                        + String.join(" ", report.messageIds()))
                .orElse("nothing");
    }

    static String of(String messageId, String action, String status, String original) {
        return """
                To: bounces@test.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="AB/mail.example"

                --AB/mail.example
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --AB/mail.example
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example
                Arrival-Date: Mon, 1 Jan 2001 10:00:00 +0000 (UTC)

                Final-Recipient: rfc822; reader@network.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1
                    No such user here

                --AB/mail.example
                Content-Type: %s

                From: no-reply@localhost
                Message-ID: %s
                Subject: Reminder

                Text
                --AB/mail.example--
                """.formatted(action, status, original, messageId).replace("\n", "\r\n");
    }
}
