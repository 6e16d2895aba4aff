package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportTest {
    private static final String ID = "<0123456789abcdef0123456789abcdef@covenant-supporters>";

    @Test
    void tellsWhichMailCameBackAndWhy() throws Exception {
        assertThat(read(DeliveryReports.of(ID, "failed", "5.1.1", "message/rfc822")))
                .contains(new DeliveryReport(ID, "smtp; 550 5.1.1 No such user here"));
        assertThat(read(DeliveryReports.of(ID, "failed", "5.1.1", "text/rfc822-headers")))
                .contains(new DeliveryReport(ID, "smtp; 550 5.1.1 No such user here"));
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "delivered,2.0.0", "relayed,2.0.0", "failed,4.4.7", "expanded,5.0.0"})
    void whatIsNotAFailureForGoodIsNone(String action, String status) throws Exception {
        assertThat(read(DeliveryReports.of(ID, action, status, "message/rfc822")))
                .isEmpty();
    }

    @Test
    void otherMailsAreNone() throws Exception {
        assertThat(read("Subject: Hello\n\nStatus: 5.1.1\nAction: failed\n")).isEmpty();
        assertThat(read("Content-Type: multipart/report; boundary=b\n\n--b\n\nHello\n--b--\n"))
                .isEmpty();
        assertThatThrownBy(() -> read("Content-Type: multipart/report; boundary=b\n\n"))
                .isInstanceOf(MessagingException.class);
        assertThat(read(DeliveryReports.of(ID, "failed", "5.1.1", "text/plain")))
                .isEmpty();
    }

    private static Optional<DeliveryReport> read(String mail) throws Exception {
        return DeliveryReport.of(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
