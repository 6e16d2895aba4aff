package eu.covenantofmayors.supporters.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of networks sign up for events, are reminded once, and only the organiser and the Office see who comes. */
@ArquillianTest
class EventSignUpsIT {
    @Inject
    private EventSignUps signUps;

    @Inject
    private EventReminders reminders;

    @Inject
    private PublishingService publishing;

    @Inject
    private PublicationSetting publications;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Outbox outbox;

    @Inject
    private Stage stage;

    private Supporter first;
    private Supporter second;

    @BeforeEach
    void twoNetworks() {
        first = setting.active("Перші");
        second = setting.active("Другі");
    }

    @AfterEach
    void tidyUp() {
        setting.leave(first);
        setting.leave(second);
        MovableClock.reset();
    }

    @Test
    void theLastPlaceIsGivenOnceAndTheDayBeforePeopleAreReminded() {
        Publication event = event(1, null);
        signUp(first, event);
        signUp(first, event);
        assertThatThrownBy(() -> signUp(second, event)).hasMessage("refused.eventFull");
        stage.as(SupporterSetting.managerOf(first), "NETWORK", () -> signUps.cancel(event.id()));
        signUp(second, event);
        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> signUps.to(event)))
                .extracting(signUp -> signUp.user().email())
                .containsExactly(SupporterSetting.managerOf(second));

        MovableClock.setTo(Instant.parse("2099-02-28T05:00:00Z"));
        remind();
        assertThat(reminders(second, event)).isEmpty();
        MovableClock.setTo(Instant.parse("2099-02-28T07:00:00Z"));
        remind();
        remind();
        assertThat(reminders(second, event)).hasSize(1);
        assertThat(reminders(second, event).get(0).body()).contains("10:00 (Asia/Tbilisi)", "Тбилиси");
        assertThat(reminders(first, event)).isEmpty();
        MovableClock.setTo(Instant.parse("2099-03-01T07:00:00Z"));
        assertThatThrownBy(() -> signUp(first, event)).hasMessage("refused.eventClosed");
    }

    @Test
    void afterTheLastDayToRegisterItIsTooLate() {
        Publication event = event(null, LocalDate.of(2099, 2, 1));
        MovableClock.setTo(Instant.parse("2099-02-01T19:00:00Z"));
        signUp(first, event);
        MovableClock.setTo(Instant.parse("2099-02-01T21:00:00Z"));
        assertThatThrownBy(() -> signUp(second, event)).hasMessage("refused.eventClosed");
    }

    @Test
    void aNetworkSeesWhoComesToItsOwnEventOnly() {
        Publication event = event(null, null);
        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(first), "NETWORK", () -> signUps.toOwn(event)))
                .isInstanceOf(NotFound.class);
        long news = publications
                .published(PublicationKind.NEWS, Languages.EN, "News")
                .id();
        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(first), "NETWORK", () -> signUps.signUp(news)))
                .isInstanceOf(NotFound.class);
        long draft = publications.drafted(first, PublicationKind.EVENT, "Draft");
        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(second), "NETWORK", () -> signUps.signUp(draft)))
                .isInstanceOf(NotFound.class);
    }

    private Publication event(Integer places, LocalDate until) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> {
            PublicationContent content =
                    PublicationFixture.content(PublicationKind.EVENT, Languages.RU, "Встреча " + UUID.randomUUID());
            content.event().setCapacity(places);
            content.event().setRegistrationUntil(until);
            long id = publishing.add(PublicationKind.EVENT, UUID.randomUUID().toString(), content);
            publishing.publish(id);
            return publishing.get(id);
        });
    }

    private void signUp(Supporter network, Publication event) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> signUps.signUp(event.id()));
    }

    private void remind() {
        stage.as("system", "SYSTEM", () -> reminders.send());
    }

    private List<OutboxMessage> reminders(Supporter network, Publication event) {
        String title = event.text(Languages.RU).getTitle();
        return stage
                .as(
                        SupporterSetting.OFFICER,
                        "OFFICE",
                        () -> outbox.to(List.of(SupporterSetting.managerOf(network)), 50))
                .stream()
                .filter(mail -> mail.subject().contains(title))
                .toList();
    }
}
