package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxMessageTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u2029", "\r\n\r\n\t"})
    void aHeaderStaysOneLine(String lineEnd) {
        OutboxMessage message =
                message("a@network.example" + lineEnd + "Bcc: b@network.example", "News" + lineEnd + "Bcc: all");

        assertThat(message.recipient()).isEqualTo("a@network.example Bcc: b@network.example");
        assertThat(message.subject()).isEqualTo("News Bcc: all");
    }

    @Test
    void theSameMailHasTheSameMessageIdAndAnotherHasAnother() {
        assertThat(message("a@network.example", "News").messageId())
                .isEqualTo(message("a@network.example", "News").messageId())
                .matches("<[0-9a-f]{32}@covenant-supporters>")
                .isNotEqualTo(message("b@network.example", "News").messageId());
    }

    @Test
    void isGivenUpAfterTenAttempts() {
        OutboxMessage message = message("a@network.example", "News");
        for (int attempt = 1; attempt < OutboxMessage.MOST_ATTEMPTS; attempt++) {
            message.claim(NOW);
            message.failed("No route to host", NOW);
            assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
        }
        message.claim(NOW);
        message.failed("x".repeat(1000), NOW);

        assertThat(message.status()).isEqualTo(OutboxMessage.Status.GIVEN_UP);
        assertThat(message.attempts()).isEqualTo(10);
        assertThat(message.lastError()).hasSize(500);
        assertThat(message.sentAt()).isNull();
    }

    @Test
    void whatWasGivenUpOrCameBackGetsAnotherRound() {
        OutboxMessage message = message("a@network.example", "News");
        assertThatThrownBy(() -> message.retry(NOW)).hasMessage("refused.mailNotGivenUp");
        message.claim(NOW);
        message.sent(NOW);
        assertThatThrownBy(() -> message.retry(NOW)).hasMessage("refused.mailNotGivenUp");

        message.bounced("550 5.1.1 " + "x".repeat(1000), NOW);
        assertThat(message.status()).isEqualTo(OutboxMessage.Status.BOUNCED);
        assertThat(message.lastError()).hasSize(500);
        message.retry(NOW);
        assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
        assertThat(message.attempts()).isZero();
    }

    private static OutboxMessage message(String recipient, String subject) {
        return new OutboxMessage("key:" + recipient, recipient, Languages.EN, subject, "Text", NOW);
    }
}
