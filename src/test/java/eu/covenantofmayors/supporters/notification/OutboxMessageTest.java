package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Duration;
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
    void isTriedForFiveDaysAtLeastEveryFourHoursAndThenGivenUp() {
        OutboxMessage message = message("a@network.example", "News");
        Instant attempt = NOW;
        while (attempt.isBefore(NOW.plus(Duration.ofDays(5)))) {
            message.claim(attempt);
            message.failed("No such mailbox", attempt);
            assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
            Duration wait = Duration.between(attempt, message.nextAttemptAt());
            assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofHours(4));
            attempt = message.nextAttemptAt();
        }
        message.claim(attempt);
        message.failed("x".repeat(1000), attempt);

        assertThat(message.status()).isEqualTo(OutboxMessage.Status.GIVEN_UP);
        assertThat(message.attempts()).isBetween(30, 50);
        assertThat(message.lastError()).hasSize(500);
        assertThat(message.sentAt()).isNull();
    }

    @Test
    void theFiveDaysBeginWithTheFirstAttemptNotWhileTheMailServerCannotBeReached() {
        OutboxMessage message = message("a@network.example", "News");
        message.claim(NOW);
        message.release(NOW);
        assertThat(message.attempts()).isZero();
        assertThat(message.nextAttemptAt()).isEqualTo(NOW);

        Instant later = NOW.plus(Duration.ofDays(6));
        message.claim(later);
        message.failed("Try again later", later);
        assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
        assertThat(message.nextAttemptAt()).isEqualTo(later.plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatAnotherNodeHasSentMeanwhileHasNotFailed() {
        OutboxMessage message = message("a@network.example", "News");
        message.claim(NOW);
        message.sent(NOW);
        message.failed("Connection reset", NOW.plus(Duration.ofDays(6)));

        assertThat(message.status()).isEqualTo(OutboxMessage.Status.SENT);
        assertThat(message.lastError()).isNull();
    }

    @Test
    void aMailThatIsTooLongIsCutAndNotRefused() {
        OutboxMessage message =
                new OutboxMessage("key", "a@network.example", Languages.EN, "x".repeat(600), "y".repeat(50_000), NOW);

        assertThat(message.subject()).hasSize(500).endsWith("…");
        assertThat(message.body()).hasSize(40_000).endsWith("…");
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
