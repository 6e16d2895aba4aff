package eu.covenantofmayors.supporters.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.PartnerRow;
import eu.covenantofmayors.supporters.supporter.Partners;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Networks talk: who may write, who is told and how, and what happens to what should not be there. */
@ArquillianTest
class ExchangeIT {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    private Exchange exchange;

    @Inject
    private ExchangeService service;

    @Inject
    private ModerationService moderation;

    @Inject
    private DailyMails dailyMails;

    @Inject
    private Partners partners;

    @Inject
    private Outbox outbox;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private Supporter first;
    private Supporter second;
    private long group;

    @BeforeEach
    void aGroupThatTwoNetworksHaveJoined() {
        MovableClock.setTo(NOW);
        first = setting.active("Перша");
        // By name it comes first, whatever other tests leave behind.
        second = setting.active("0 Друга");
        String token = token();
        group = as(first, () -> service.found(token, "Heat plans", "How to begin", Languages.EN));
        assertThat(as(first, () -> service.found(token, "Heat plans", "How to begin", Languages.EN)))
                .isEqualTo(group);
        join(second, MailRhythm.EACH);
    }

    @AfterEach
    void tidyUp() {
        setting.leave(first);
        setting.leave(second);
        MovableClock.reset();
    }

    @Test
    void theSameFormIsPostedOnceAndWhoWantsItIsTold() {
        String token = token();
        long discussion = as(first, () -> service.start(group, token, "First steps", "What did you do?", null, null));
        assertThat(as(first, () -> service.start(group, token, "First steps", "What did you do?", null, null)))
                .isEqualTo(discussion);

        assertThat(contributions(discussion)).hasSize(1);
        assertThat(mails(second)).extracting(OutboxMessage::subject).contains("First steps");
        assertThat(mails(first)).extracting(OutboxMessage::subject).doesNotContain("First steps");
        reply(second, discussion, "We asked the school");
        assertThat(as(first, () -> exchange.discussion(discussion)).replies()).isEqualTo(1);
    }

    @Test
    void aDayIsToldInOneMail() {
        join(second, MailRhythm.NONE);
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(1)));
        long discussion = start(second, "Boilers");
        reply(second, discussion, "And pumps");
        MovableClock.setTo(NOW.plus(Duration.ofDays(1)));
        stage.as("system", "SYSTEM", () -> dailyMails.send());
        stage.as("system", "SYSTEM", () -> dailyMails.send());

        List<OutboxMessage> told = mails(first).stream()
                .filter(mail -> mail.body().contains("And pumps"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).body()).contains("Boilers");
        assertThat(mails(second)).noneMatch(mail -> mail.body().contains("And pumps"));
    }

    @Test
    void aLongDayIsToldInExcerptsAndNothingIsPassedOver() {
        Supporter third = setting.active("Третя");
        join(second, MailRhythm.NONE);
        join(third, MailRhythm.DAILY);
        // Whoever joins is told of what comes after that moment.
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(1)));
        long discussion = start(second, "Boilers");
        String longest = "x".repeat(8000);
        for (int hour = 0; hour < 2; hour++) {
            MovableClock.setTo(NOW.plus(Duration.ofHours(2L * hour + 1)));
            for (int i = 0; i < 15; i++) {
                reply(second, discussion, longest);
            }
        }
        MovableClock.setTo(NOW.plus(Duration.ofDays(1)));
        stage.as("system", "SYSTEM", () -> dailyMails.send());

        for (Supporter reader : List.of(first, third)) {
            List<OutboxMessage> told = mails(reader).stream()
                    .filter(mail -> mail.body().contains("Boilers"))
                    .toList();
            assertThat(told).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).contains("31");
                assertThat(mail.body())
                        .contains("x".repeat(290) + "…", "/workspace/exchange/discussion?id=" + discussion, "11")
                        .doesNotContain("x".repeat(301))
                        .hasSizeLessThan(20_000);
            });
        }
        setting.leave(third);
    }

    @Test
    void whoHasNotJoinedDoesNotWrite() {
        Supporter third = setting.active("Третя");
        long discussion = start(first, "Wood");
        assertThatThrownBy(() -> reply(third, discussion, "Hello"))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.notInGroup");
        as(second, () -> {
            service.leave(group);
            return null;
        });
        assertThatThrownBy(() -> reply(second, discussion, "Hello")).hasMessage("refused.notInGroup");
        setting.leave(third);
        assertThatThrownBy(() -> as(third, () -> service.found(token(), "x", "y", Languages.EN)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsReportedIsHiddenByTheOfficeAndItsAuthorIsTold() {
        byte[] offer = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        long discussion = as(first, () -> service.start(group, token(), "Offers", "Buy this", "offer.pdf", offer));
        Contribution contribution = contributions(discussion).get(0);
        assertThat(as(second, () -> exchange.contribution(contribution.id())).content())
                .isEqualTo(offer);
        for (int i = 0; i < 2; i++) {
            as(second, () -> {
                service.report(contribution.id(), "This is an advertisement");
                return null;
            });
        }
        assertThat(reports()).hasSize(1);
        office(() -> moderation.hide(contribution.id(), "No advertisements"));

        assertThat(reports()).isEmpty();
        assertThat(contributions(discussion).get(0).isHidden()).isTrue();
        assertThatThrownBy(() -> as(second, () -> exchange.contribution(contribution.id())))
                .isInstanceOf(NotFound.class);
        assertThat(mails(first)).anyMatch(mail -> mail.body().contains("No advertisements"));
        office(() -> moderation.close(discussion, true));
        assertThatThrownBy(() -> reply(second, discussion, "x")).hasMessage("refused.discussionClosed");
        office(() -> moderation.close(discussion, false));
        reply(second, discussion, "x");
    }

    @Test
    void tooLargeAFileAndTooManyWordsAreRefused() {
        long discussion = start(first, "Limits");
        assertThatThrownBy(() -> as(
                        second,
                        () -> service.start(
                                group, token(), "Big", "file", "big.bin", new byte[Contribution.LARGEST_FILE + 1])))
                .hasMessage("refused.contributionFile");
        for (int i = 0; i < ExchangeService.MOST_AN_HOUR; i++) {
            reply(second, discussion, "again");
        }
        assertThatThrownBy(() -> reply(second, discussion, "again")).hasMessage("refused.contributionsMost");
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(61)));
        reply(second, discussion, "again");
    }

    @Test
    void partnersFindEachOther() {
        stage.as(
                SupporterSetting.managerOf(first),
                "NETWORK",
                () -> partners.seek(first.id(), EnumSet.of(ServiceKind.TRAINING, ServiceKind.MEDIA)));
        Supporter seeker = as(first, () -> exchange.group(group).founder());

        assertThat(as(first, () -> partners.offering(seeker)))
                .extracting(PartnerRow::slug)
                .contains(second.slug())
                .doesNotContain(first.slug());
        assertThat(as(second, () -> partners.seeking(second)))
                .extracting(PartnerRow::slug)
                .contains(first.slug());
        assertThatThrownBy(() -> as(second, () -> partners.offering(seeker))).isInstanceOf(NotFound.class);
    }

    private void join(Supporter network, MailRhythm rhythm) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> service.join(group, rhythm));
    }

    private long start(Supporter network, String title) {
        return as(network, () -> service.start(group, token(), title, "Text", null, null));
    }

    private void reply(Supporter network, long discussion, String text) {
        stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> service.reply(discussion, token(), text, null, null));
    }

    private List<Contribution> contributions(long discussion) {
        return as(first, () -> exchange.contributions(exchange.discussion(discussion), 0, 50));
    }

    private List<AbuseReport> reports() {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> exchange.reports(50));
    }

    private void office(Runnable work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work::run);
    }

    private List<OutboxMessage> mails(Supporter network) {
        return stage.as(
                SupporterSetting.OFFICER, "OFFICE", () -> outbox.to(List.of(SupporterSetting.managerOf(network)), 50));
    }

    private <T> T as(Supporter network, Callable<T> work) {
        return stage.as(SupporterSetting.managerOf(network), "NETWORK", work);
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
