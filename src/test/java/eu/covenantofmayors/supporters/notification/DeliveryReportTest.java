package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {
    private static final String ID = "<0123456789abcdef0123456789abcdef@covenant-supporters>";
    private static final String READER = "reader@network.example";

    /** What the template says of the recipient. */
    private static final String GROUP = "Final-Recipient: rfc822; " + READER;

    private static final DeliveryReport REPORT =
            new DeliveryReport(List.of(ID), List.of(READER), "smtp; 550 5.1.1 No such user here");

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"})
    void tellsWhichMailCameBackAndWhy(String original) throws Exception {
        assertThat(read(DeliveryReports.of(ID, "failed", "5.1.1", original))).contains(REPORT);
    }

    @ParameterizedTest
    @CsvSource({"failed,4.4.1", "failed,4.4.7", "failed,4.2.2", "Failed,5.1.1", "failed (mailbox full),4.2.2"})
    void theActionDecidesWhateverTheStatus(String action, String status) throws Exception {
        assertThat(read(DeliveryReports.of(ID, action, status, "message/rfc822")))
                .contains(REPORT);
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "delayed,5.1.1", "delivered,2.0.0", "relayed,2.0.0", "expanded,5.0.0"})
    void whatIsNotAFailureForGoodIsNone(String action, String status) throws Exception {
        assertThat(read(DeliveryReports.of(ID, action, status, "message/rfc822")))
                .isEmpty();
    }

    @Test
    void theStatusIsReadHoweverItsLinesAreParted() throws Exception {
        String report = DeliveryReports.failed(ID);
        assertThat(read(report.replace("Reporting-MTA", "\r\nReporting-MTA"))).contains(REPORT);
        assertThat(read(report.replace("\r\n\r\n" + GROUP, "\r\n" + GROUP))).contains(REPORT);
        assertThat(read(report.replace("\r\n\r\n" + GROUP, "\r\n\r\n\r\n\r\n" + GROUP)))
                .contains(REPORT);
        assertThat(read(report.replace(
                        GROUP, "Final-Recipient: rfc822; other@network.example\r\nAction: delivered\r\n\r\n" + GROUP)))
                .contains(REPORT);
    }

    @Test
    void theKindOfTheMailItselfDoesNotMatter() throws Exception {
        String report = DeliveryReports.failed(ID);
        assertThat(read(report.replace("multipart/report; report-type=delivery-status;", "multipart/mixed;")))
                .contains(REPORT);
        assertThat(read("Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n" + report
                        + "\r\n--outer\r\nContent-Type: text/plain\r\n\r\nFooter\r\n--outer--\r\n"))
                .contains(REPORT);
        assertThat(read(report.replace("message/delivery-status", "message/global-delivery-status")))
                .contains(REPORT);
    }

    @Test
    void theRecipientIsToldWhereTheMailIsNot() throws Exception {
        String without = DeliveryReports.of(ID, "failed", "5.1.1", "text/plain");
        assertThat(read(without)).contains(new DeliveryReport(List.of(), REPORT.recipients(), REPORT.reason()));
        assertThat(read(without.replace(GROUP, "Original-Recipient: rfc822;<Anna@Пошта.example>\r\n" + GROUP)))
                .hasValueSatisfying(report ->
                        assertThat(report.recipients()).containsExactly("anna@xn--80a1acn3a.example", READER));
        assertThat(read("In-Reply-To: " + ID + "\r\n" + without))
                .hasValueSatisfying(report -> assertThat(report.messageIds()).containsExactly(ID));
    }

    @Test
    void otherMailsAreNone() throws Exception {
        assertThat(read("Subject: Hello\n\nStatus: 5.1.1\nAction: failed\n")).isEmpty();
        assertThat(read("Content-Type: multipart/report; boundary=b\n\n--b\n\nHello\n--b--\n"))
                .isEmpty();
        assertThatThrownBy(() -> read("Content-Type: multipart/report; boundary=b\n\n"))
                .isInstanceOf(MessagingException.class);
        assertThat(read("Auto-Submitted: auto-replied\nContent-Type: text/plain\n\nAway.\n"))
                .isEmpty();
        String forwarded =
                "Content-Type: multipart/mixed; boundary=f\r\n\r\n--f\r\nContent-Type: message/rfc822\r\n\r\n"
                        + DeliveryReports.failed(ID) + "\r\n--f--\r\n";
        assertThat(read(forwarded)).as("somebody passes one on").isEmpty();
    }

    private static Optional<DeliveryReport> read(String mail) throws Exception {
        return DeliveryReport.of(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
