package eu.covenantofmayors.supporters.supporter;

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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × step × role: exactly the rows that are written here a second time pass. */
class SupporterStepTest {
    private static final Set<String> ALLOWED = new HashSet<>();

    static {
        allow(SupporterStep.CLAIM, Set.of(OFFICE), SupporterState.NAMED);
        allow(SupporterStep.PUBLISH, Set.of(MANAGER, EDITOR), SupporterState.PROFILE_PENDING);
        allow(SupporterStep.RETURN_PROFILE, Set.of(OFFICE), SupporterState.ACTIVE);
        allow(SupporterStep.ISSUE_NOTICE, Set.of(COMMISSION), SupporterState.ACTIVE);
        allow(SupporterStep.REMEDY, Set.of(COMMISSION, SYSTEM), SupporterState.ON_NOTICE);
        allow(SupporterStep.WITHDRAW_NOTICE, Set.of(COMMISSION), SupporterState.ON_NOTICE);
        allow(SupporterStep.SUSPEND, Set.of(COMMISSION), SupporterState.ON_NOTICE);
        allow(SupporterStep.REINSTATE, Set.of(COMMISSION, SYSTEM), SupporterState.SUSPENDED);
        allow(SupporterStep.END, Set.of(COMMISSION), SupporterState.SUSPENDED);
        allow(
                SupporterStep.WITHDRAW,
                Set.of(MANAGER),
                SupporterState.PROFILE_PENDING,
                SupporterState.ACTIVE,
                SupporterState.ON_NOTICE,
                SupporterState.SUSPENDED);
    }

    private static void allow(SupporterStep step, Set<Role> roles, SupporterState... states) {
        for (SupporterState state : states) {
            roles.forEach(role -> ALLOWED.add(state + " " + step + " " + role));
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(SupporterState.values())
                .flatMap(state -> Arrays.stream(SupporterStep.values())
                        .flatMap(step -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, step, role))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void passesExactlyWhenTheTableAllowsIt(SupporterState state, SupporterStep step, Role role) {
        Supporter supporter = SupporterFixture.in(state);
        Actor actor = new Actor("somebody", role);
        boolean allowed = ALLOWED.contains(state + " " + step + " " + role);

        assertThat(step.allows(state, role)).isEqualTo(allowed);
        if (allowed) {
            describe(supporter);
            take(supporter, step, actor);
            assertThat(supporter.state()).isEqualTo(step.to());
        } else {
            describe(supporter);
            assertThatThrownBy(() -> take(supporter, step, actor)).isInstanceOf(TransitionRefused.class);
            assertThat(supporter.state()).isEqualTo(state);
        }
    }

    /** So that only the table decides about publishing. */
    private static void describe(Supporter supporter) {
        if (supporter.state() == SupporterState.NAMED || supporter.isOver()) {
            return;
        }
        Supporter described = SupporterFixture.active();
        supporter.describe(new Profile(), described.summaries(), described.services(), SupporterFixture.NOW);
    }

    private static void take(Supporter supporter, SupporterStep step, Actor actor) {
        switch (step) {
            case CLAIM -> supporter.claim(java.time.LocalDate.of(2024, 1, 31), actor, SupporterFixture.NOW);
            case PUBLISH -> step.take(publishable(supporter, actor), actor);
            case RETURN_PROFILE -> supporter.returnProfile(actor, SupporterFixture.NOW, "why");
            case ISSUE_NOTICE -> supporter.issueNotice(actor, SupporterFixture.NOW, "why");
            case REMEDY -> supporter.remedy(actor, SupporterFixture.NOW, "why");
            case WITHDRAW_NOTICE -> supporter.withdrawNotice(actor, SupporterFixture.NOW, "why");
            case SUSPEND -> supporter.suspend(actor, SupporterFixture.NOW, "why");
            case REINSTATE -> supporter.reinstate(actor, SupporterFixture.NOW, "why");
            case END -> supporter.end(actor, SupporterFixture.NOW, "why");
            case WITHDRAW -> supporter.withdraw(actor, SupporterFixture.NOW, "why");
        }
    }

    /** A name that nobody has described has nothing to publish: there the table is asked without the entity. */
    private static SupporterState publishable(Supporter supporter, Actor actor) {
        SupporterState before = supporter.state();
        if (!supporter.summaries().isEmpty()) {
            supporter.publish(actor, SupporterFixture.NOW);
        }
        return before;
    }
}
