package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserManager;
import eu.covenantofmayors.supporters.notification.DeliveryReports;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails on their way from the outbox to a real mail server, which may be down. */
@ArquillianTest
@RunAsClient
class MailDeliveryIT {
    /** Before all mails of other tests, so that only the mail of this one is due. */
    private static final Instant NOW = Instant.parse("2001-01-01T10:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = "test:" + UUID.randomUUID();
    private final Mailbox mailbox = new Mailbox(TestServers.mail(), UUID.randomUUID() + "@network.example");

    @BeforeEach
    void holdTheClock() throws Exception {
        setTime(NOW);
    }

    @AfterEach
    void freeTheClock() throws Exception {
        get("/test/clock?at=");
    }

    @Test
    void arrivesOnceInItsReadersLanguage() throws Exception {
        enqueue(mailbox.address(), "Сеть «Предгорье»");
        assertThat(send()).startsWith("SENT 1 ");
        setTime(NOW.plus(Duration.ofDays(1)));
        assertThat(send()).startsWith("SENT 1 ");

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Участие приостановлено: Сеть «Предгорье»");
            assertThat(Mailbox.body(mail)).contains("Сеть «Предгорье»");
            assertThat(send()).contains(mail.getMessageID());
            assertThat(header(mail, "Content-Language")).isEqualTo("ru");
            assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        });
    }

    @Test
    void hasTheSameWordsAsTextAndAsHtml() throws Exception {
        enqueue(mailbox.address(), "Сеть <b>«Предгорье»</b>");
        send();

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(Mailbox.part(mail, "text/plain")).contains("Сеть <b>«Предгорье»</b>");
            assertThat(Mailbox.part(mail, "text/html"))
                    .contains("<html lang=\"ru\">", "Сеть &lt;b&gt;«Предгорье»&lt;/b&gt;")
                    .doesNotContain("<b>");
        });
    }

    @Test
    void whatAnOfficerIsToldAtTheSameTimeIsOneMail() throws Exception {
        get("/test/mail?key=" + key + "&to=" + mailbox.address() + "&name=One&second=Two");
        assertThat(send()).startsWith("SENT 1 ");

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).startsWith("2 сообщения");
            assertThat(Mailbox.body(mail)).contains("One", "Two");
        });
    }

    @Test
    void thatComesBackSaysSo() throws Exception {
        enqueue(mailbox.address(), "A network");
        assertThat(send()).startsWith("SENT 1 ");
        String messageId = mailbox.all().get(0).getMessageID();
        TestServers.bounce(DeliveryReports.failed(messageId));

        assertThat(send()).startsWith("BOUNCED 1 " + messageId).contains("No such user here");
    }

    @Test
    void isSentByTheTimer() throws Exception {
        enqueue(mailbox.address(), "A network");
        Instant end = Instant.now().plusSeconds(60);
        while (mailbox.all().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(mailbox.all()).hasSize(1);
        assertThat(send()).startsWith("SENT 1 ");
    }

    @Test
    void outlastsAMailServerThatIsDownForAWeek() throws Exception {
        TestServers.mail().stop();
        try {
            enqueue(mailbox.address(), "A network");
            for (int day = 0; day <= 7; day++) {
                sendAfter(Duration.ofDays(day).toSeconds(), "WAITING 0 ");
            }
        } finally {
            TestServers.mail().start();
        }
        assertThat(send()).startsWith("SENT 1 ").endsWith(" null");
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void goesOnWithTheNextWhereTheServerHangsUpAtOne() throws Exception {
        UserManager users = TestServers.mail().getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            if (recipient.getEmail().startsWith("hangs-up")) {
                throw new IllegalStateException("The mail server hangs up at this mail, as the test wants it");
            }
            return users.getUserByEmail(recipient.getEmail());
        });
        try {
            get("/test/mail?key=" + key + "-first&to=hangs-up@network.example&name=First");
            enqueue(mailbox.address(), "Second");
            assertThat(send()).startsWith("SENT 1 ");
            assertThat(get("/test/mail?key=" + key + "-first")).startsWith("WAITING 1 ");
        } finally {
            TestServers.mail().reset();
        }
    }

    @Test
    void goesToAnInternationalDomainByItsNameInAscii() throws Exception {
        Mailbox international =
                new Mailbox(TestServers.mail(), mailbox.address().replace("network.example", "xn--80a1acn3a.example"));
        enqueue("\u200b" + mailbox.address().replace("network.example", "пошта.example"), "A network");

        assertThat(send()).startsWith("SENT 1 ");
        assertThat(international.all()).hasSize(1);
    }

    @Test
    void nobodyAddsAHeader() throws Exception {
        Mailbox other = new Mailbox(TestServers.mail(), "other-" + mailbox.address());
        enqueue(mailbox.address(), "A network\r\nBcc: " + other.address() + "\r\n\r\nAnother text");
        assertThat(send()).startsWith("SENT 1 ");

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
            assertThat(mail.getSubject()).endsWith("A network Bcc: " + other.address() + " Another text");
        });
        assertThat(other.all()).isEmpty();
    }

    @Test
    void whatIsNotOneAddressGoesToNobody() throws Exception {
        Mailbox other = new Mailbox(TestServers.mail(), "other-" + mailbox.address());
        enqueue(mailbox.address() + "\r\nBcc: " + other.address(), "A network");

        assertThat(send()).startsWith("WAITING 1 ");
        assertThat(mailbox.all()).isEmpty();
        assertThat(other.all()).isEmpty();
    }

    private void sendAfter(long seconds, String expected) throws Exception {
        setTime(NOW.plusSeconds(seconds));
        assertThat(send()).as(seconds + " s later").startsWith(expected);
    }

    private void setTime(Instant moment) throws IOException, InterruptedException {
        get("/test/clock?at=" + moment);
    }

    private void enqueue(String to, String name) throws IOException, InterruptedException {
        get("/test/mail?key=" + key + "&to=" + encoded(to) + "&name=" + encoded(name));
    }

    /** Sends what is due and tells what became of the mail: state, attempts, Message-ID, last error. */
    private String send() throws IOException, InterruptedException {
        return get("/test/mail?key=" + key);
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = TestServers.address().resolve(path);
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static String header(MimeMessage mail, String name) throws Exception {
        return mail.getHeader(name, null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
