package eu.covenantofmayors.supporters.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ActionLogIT {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    @Inject
    private ActionLog log;

    @Inject
    private Actions actions;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void recordsTheSameFormOnce() {
        Supporter supporter = setting.active("Double click");
        String token = UUID.randomUUID().toString();
        add(supporter, token, details("Seminar", "2026-01-15"));
        add(supporter, token, details("Seminar", "2026-01-15"));

        assertThat(actions.of(supporter, 0, 10)).hasSize(1);
        assertThat(actions.countsOf(supporter))
                .containsEntry(Commitment.PROMOTE, 1L)
                .containsEntry(Commitment.FEEDBACK, 0L);
    }

    @Test
    void listsTheNewestFirst() {
        Supporter supporter = setting.active("Newest first");
        add(supporter, "a", details("Old", "2024-02-29"));
        add(supporter, "b", details("New", "2025-12-31"));

        assertThat(actions.of(supporter, 0, 10))
                .extracting(action -> action.details().getTitle())
                .containsExactly("New", "Old");
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        Supporter supporter = setting.active("Future");

        assertThatThrownBy(() -> add(supporter, "a", details("Tomorrow", "2026-01-16")))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.actionInFuture");
    }

    @Test
    void refusesAStaleChange() {
        Supporter supporter = setting.active("Stale");
        add(supporter, "a", details("First", "2026-01-01"));
        Action seen = actions.of(supporter, 0, 1).get(0);
        change(supporter, seen, "Second");

        assertThatThrownBy(() -> change(supporter, seen, "Third")).hasMessage("refused.conflict");
        assertThat(actions.of(supporter, 0, 1).get(0).details().getTitle()).isEqualTo("Second");
    }

    @Test
    void somebodyElsesActionIsNotThere() {
        Supporter supporter = setting.active("Mine");
        Supporter other = setting.active("Theirs");
        add(supporter, "a", details("Mine", "2026-01-01"));
        Action mine = actions.of(supporter, 0, 1).get(0);

        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.managerOf(other), "NETWORK", () -> log.remove(mine.id(), mine.version())))
                .isInstanceOf(NotFound.class);
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> log.remove(mine.id(), mine.version()));
        assertThat(actions.of(supporter, 0, 1)).isEmpty();
    }

    private void add(Supporter supporter, String token, ActionDetails details) {
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> log.add(supporter.id(), token, details));
    }

    private void change(Supporter supporter, Action seen, String title) {
        stage.as(
                SupporterSetting.managerOf(supporter),
                "NETWORK",
                () -> log.change(seen.id(), seen.version(), details(title, "2026-01-01")));
    }

    private static ActionDetails details(String title, String date) {
        ActionDetails details = new ActionDetails();
        details.setCommitment(Commitment.PROMOTE);
        details.setTitle(title);
        details.setDate(LocalDate.parse(date));
        return details;
    }
}
