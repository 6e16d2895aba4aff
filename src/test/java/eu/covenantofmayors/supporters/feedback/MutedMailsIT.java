package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.MailTopic;
import eu.covenantofmayors.supporters.account.OwnAccount;
import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.report.PersonalArchive;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People choose which mails they want; a network is never left without them; and they can have themselves erased. */
@ArquillianTest
class MutedMailsIT {
    @Inject
    private OwnAccount account;

    @Inject
    private PersonalArchive archive;

    @Inject
    private TeamService team;

    @Inject
    private Outbox outbox;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private Supporter network;
    private String manager;
    private String editor;

    @BeforeEach
    void aNetworkOfTwoWhoseReportIsDueOn28February2025() {
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2024, 3, 10)));
        network = setting.active("Двоє");
        manager = SupporterSetting.managerOf(network);
        editor = "editor" + network.id() + "@network.example";
        stage.as(
                manager,
                "NETWORK",
                () -> team.invite(network.organisation().id(), editor, "Editor", Languages.UK, Role.EDITOR));
    }

    @AfterEach
    void tidyUp() {
        setting.leave(network);
        MovableClock.reset();
    }

    @Test
    void whoWantsNoRemindersGetsNone() {
        mute(editor, EnumSet.of(MailTopic.REMINDERS));
        sweepOn(LocalDate.of(2025, 1, 30));

        assertThat(reminders(manager)).hasSize(1);
        assertThat(reminders(editor)).isEmpty();
        sweepOn(LocalDate.of(2025, 3, 1));
        assertThat(reminders(editor)).as("overdue is told to everybody").hasSize(1);
    }

    @Test
    void whereNobodyWantsThemAllGetThem() {
        mute(editor, EnumSet.allOf(MailTopic.class));
        mute(manager, EnumSet.allOf(MailTopic.class));
        sweepOn(LocalDate.of(2025, 1, 30));

        assertThat(reminders(manager)).hasSize(1);
        assertThat(reminders(editor)).hasSize(1);
    }

    @Test
    void somebodyTakesTheirDataAlongAndIsErased() {
        sweepOn(LocalDate.of(2025, 1, 30));
        assertThat(stage.as(editor, "NETWORK", () -> new String(archive.mine(), StandardCharsets.UTF_8)))
                .contains(editor, "EDITOR", "mails")
                .doesNotContain(manager);
        assertThatThrownBy(() -> stage.as(manager, "NETWORK", () -> account.erase()))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.team.lastManager");
        User gone = stage.as(editor, "NETWORK", () -> account.mine());
        stage.as(editor, "NETWORK", () -> account.erase());

        assertThat(mails(editor)).isEmpty();
        assertThat(mails("erased-" + gone.id() + "@erased.invalid"))
                .allSatisfy(mail -> assertThat(mail.body()).isEmpty());
        assertThatThrownBy(() -> stage.as(editor, "NETWORK", () -> account.mine()))
                .isInstanceOf(NotFound.class);
        sweepOn(LocalDate.of(2025, 2, 22));
        assertThat(mails(editor)).isEmpty();
    }

    private void mute(String email, Set<MailTopic> topics) {
        stage.as(email, "NETWORK", () -> {
            User user = account.mine();
            account.change(user.version(), "Somebody", Languages.UK, topics);
        });
    }

    private void sweepOn(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
        stage.as("system", "SYSTEM", () -> sweep.run());
    }

    private List<OutboxMessage> reminders(String reader) {
        return mails(reader).stream()
                .filter(mail -> mail.createdAt().isAfter(FeedbackFixture.noon(LocalDate.of(2025, 1, 1))))
                .toList();
    }

    private List<OutboxMessage> mails(String reader) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> outbox.to(List.of(reader), 50));
    }
}
