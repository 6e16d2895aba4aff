package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.platform.Role.COMMISSION;
import static eu.covenantofmayors.supporters.platform.Role.EDITOR;
import static eu.covenantofmayors.supporters.platform.Role.MANAGER;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.platform.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × step × role: exactly the rows that are written here a second time pass. */
class FeedbackStepTest {
    private static final Set<String> ALLOWED = new HashSet<>();

    static {
        allow(FeedbackStep.OPEN_WINDOW, Set.of(SYSTEM), FeedbackState.SCHEDULED);
        allow(FeedbackStep.SUBMIT, Set.of(MANAGER, EDITOR), FeedbackState.OPEN, FeedbackState.RETURNED);
        allow(FeedbackStep.RETURN_REPORT, Set.of(OFFICE), FeedbackState.SUBMITTED);
        allow(FeedbackStep.ACCEPT, Set.of(OFFICE), FeedbackState.SUBMITTED);
        allow(FeedbackStep.WAIVE, Set.of(COMMISSION), FeedbackState.OPEN, FeedbackState.RETURNED);
        allow(FeedbackStep.REVOKE_WAIVER, Set.of(COMMISSION), FeedbackState.WAIVED);
    }

    private static void allow(FeedbackStep step, Set<Role> roles, FeedbackState... states) {
        for (FeedbackState state : states) {
            roles.forEach(role -> ALLOWED.add(state + " " + step + " " + role));
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(FeedbackState.values())
                .flatMap(state -> Arrays.stream(FeedbackStep.values())
                        .flatMap(step -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, step, role))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void passesExactlyWhenTheTableAllowsIt(FeedbackState state, FeedbackStep step, Role role) {
        FeedbackPeriod period = FeedbackFixture.in(state);
        int before = period.history().size();
        Actor actor = new Actor("somebody", role);
        boolean allowed = ALLOWED.contains(state + " " + step + " " + role);

        assertThat(step.allows(state, role)).isEqualTo(allowed);
        if (allowed) {
            FeedbackMoved moved = take(period, step, actor);
            assertThat(period.state()).isEqualTo(step.to());
            assertThat(moved.step()).isEqualTo(step);
            assertThat(moved.actor()).isEqualTo(actor);
            assertThat(period.history()).hasSize(before + 1);
        } else {
            assertThatThrownBy(() -> take(period, step, actor)).isInstanceOf(TransitionRefused.class);
            assertThat(period.state()).isEqualTo(state);
            assertThat(period.history()).hasSize(before);
        }
    }

    @Test
    void leadsToEveryStateFromTheFirst() {
        Set<FeedbackState> reached = new HashSet<>(Set.of(FeedbackState.SCHEDULED));
        Arrays.stream(FeedbackStep.values()).forEach(step -> reached.add(step.to()));
        assertThat(reached).containsExactlyInAnyOrder(FeedbackState.values());
    }

    private static FeedbackMoved take(FeedbackPeriod period, FeedbackStep step, Actor actor) {
        Instant now = FeedbackFixture.noon(FeedbackFixture.DUE);
        return switch (step) {
            case OPEN_WINDOW -> period.open(actor, now);
            case SUBMIT -> period.submit(actor, now);
            case RETURN_REPORT -> period.returnReport(actor, now, "why", Map.of());
            case ACCEPT -> period.accept(actor, now);
            case WAIVE -> period.waive(actor, now, "why");
            case REVOKE_WAIVER -> period.revokeWaiver(actor, now, "why");
        };
    }
}
