package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.AlarmCondition;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operator hears of what is not well, once when it begins and once when it is over. */
@ArquillianTest
class AlarmsIT {
    private static final String OPERATOR = "operator@test.example";
    private static final Instant START = Instant.parse("2026-03-31T10:00:00Z");

    @Inject
    private Alarms alarms;

    @Inject
    private Outbox outbox;

    @Inject
    @Any
    private Instance<AlarmCondition> conditions;

    @Inject
    private Stage stage;

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void twoMailsForOneOutage() {
        observe(true, 0);
        assertThat(mails()).isEmpty();
        observe(true, 5);
        observe(true, 6);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(OPERATOR);
            assertThat(mail.subject()).isEqualTo("Alarm: The server’s disk is nearly full");
            assertThat(mail.body()).contains("Less than a tenth").contains("/admin/state");
        });
        observe(false, 20);
        observe(false, 25);
        observe(false, 26);
        assertThat(mails())
                .hasSize(2)
                .extracting(OutboxMessage::subject)
                .contains("Over: The server’s disk is nearly full");
    }

    @Test
    void everyConditionIsNamedInEveryLanguage() {
        assertThat(conditions).extracting(AlarmCondition::name).containsExactlyInAnyOrder("sweep", "backup", "disk");
        assertThat(conditions).allSatisfy(condition -> {
            assertThat(Texts.in(Languages.UK).has("alarm." + condition.name())).isTrue();
            assertThat(Texts.in(Languages.UK).has("alarm.text." + condition.name()))
                    .isTrue();
        });
    }

    private void observe(boolean full, int minute) {
        MovableClock.setTo(START.plus(Duration.ofMinutes(minute)));
        stage.as("system", "SYSTEM", () -> {
            alarms.observe("disk", full, OPERATOR);
            return null;
        });
    }

    private List<OutboxMessage> mails() {
        return stage.as("office", "OFFICE", () -> outbox.of("alarm:disk"));
    }
}
