package eu.covenantofmayors.supporters.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.account.OwnAccount;
import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.files.VirusFound;
import eu.covenantofmayors.supporters.privacy.RetentionService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in quarantine is kept once, and for its time. */
@ArquillianTest
class QuarantineIT {
    private final String name = "found-" + System.nanoTime() + ".txt";

    @Inject
    private Quarantine quarantine;

    @Inject
    private RetentionService retention;

    @Inject
    private Event<VirusFound> found;

    @Inject
    private SupporterSetting setting;

    @Inject
    private TeamService team;

    @Inject
    private OwnAccount account;

    @Inject
    private Stage stage;

    @BeforeEach
    void officers() {
        setting.officers();
    }

    @AfterEach
    void now() {
        MovableClock.setTo(null);
    }

    @Test
    void theSameContentIsKeptOnceAndCounted() {
        handIn("somebody's");
        handIn("somebody's");
        handIn("somebody else's");
        assertThat(mine()).extracting(QuarantinedRow::times).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void itGoesAMonthAfterItWasHandedInLast() {
        Instant start = Instant.now();
        handIn("it");
        MovableClock.setTo(start.plus(Duration.ofDays(20)));
        handIn("it");
        forgetAt(start.plus(Duration.ofDays(20 + 27)));
        assertThat(mine()).hasSize(1);
        forgetAt(start.plus(Duration.ofDays(20 + 32)));
        assertThat(mine()).isEmpty();
    }

    @Test
    void whoeverHasTheirAccountErasedIsTakenOut() {
        Supporter network = setting.active("Quarantined");
        String manager = SupporterSetting.managerOf(network);
        String editor = "editor" + network.id() + "@network.example";
        stage.as(
                manager,
                "NETWORK",
                () -> team.invite(network.organisation().id(), editor, "Editor", Languages.UK, Role.EDITOR));
        stage.as(editor, "NETWORK", () -> handIn("an editor's"));
        assertThat(mine()).extracting(QuarantinedRow::handedInBy).containsExactly(editor);

        stage.as(editor, "NETWORK", () -> account.erase());
        assertThat(mine()).extracting(QuarantinedRow::handedInBy).allMatch(by -> by.endsWith("@erased.invalid"));
    }

    private void forgetAt(Instant now) {
        MovableClock.setTo(now);
        stage.as("system", "SYSTEM", () -> retention.forget());
    }

    private void handIn(String content) {
        found.fire(new VirusFound(
                name,
                "/office/supporter/note",
                "Eicar-Test-Signature",
                (content + name).getBytes(StandardCharsets.UTF_8)));
    }

    private List<QuarantinedRow> mine() {
        return stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> quarantine.find(0, 100)).stream()
                .filter(row -> row.fileName().equals(name))
                .toList();
    }
}
