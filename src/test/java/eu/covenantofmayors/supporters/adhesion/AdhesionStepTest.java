package eu.covenantofmayors.supporters.adhesion;

import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.NOW;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.AGREEMENT_RETURNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.AGREEMENT_SIGNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.CO_SIGNED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.DRAFT;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.ELIGIBLE;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.INELIGIBLE;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.INFO_REQUESTED;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.IN_REVIEW;
import static eu.covenantofmayors.supporters.adhesion.AdhesionState.SUBMITTED;
import static eu.covenantofmayors.supporters.platform.Role.APPLICANT;
import static eu.covenantofmayors.supporters.platform.Role.COMMISSION;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.platform.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × step × role: exactly the rows that are written here a second time pass. */
class AdhesionStepTest {
    private static final AdhesionState[] OPEN = {
        DRAFT, SUBMITTED, IN_REVIEW, INFO_REQUESTED, ELIGIBLE, AGREEMENT_SIGNED, AGREEMENT_RETURNED, CO_SIGNED
    };

    private static final Set<String> ALLOWED = new HashSet<>();

    static {
        allow(AdhesionStep.SUBMIT, APPLICANT, DRAFT);
        allow(AdhesionStep.ALLOW_DUPLICATE, OFFICE, DRAFT);
        allow(AdhesionStep.TAKE_UP, OFFICE, SUBMITTED);
        allow(AdhesionStep.ASK, OFFICE, IN_REVIEW, INFO_REQUESTED);
        allow(AdhesionStep.ANSWER, APPLICANT, INFO_REQUESTED);
        allow(AdhesionStep.REFUSE, OFFICE, IN_REVIEW, INFO_REQUESTED);
        allow(AdhesionStep.RECONSIDER, OFFICE, INELIGIBLE);
        allow(AdhesionStep.CONFIRM, OFFICE, IN_REVIEW);
        allow(AdhesionStep.SIGN, APPLICANT, ELIGIBLE, AGREEMENT_RETURNED);
        allow(AdhesionStep.RETURN_AGREEMENT, OFFICE, AGREEMENT_SIGNED);
        allow(AdhesionStep.RETURN_AGREEMENT, COMMISSION, AGREEMENT_SIGNED);
        allow(AdhesionStep.CO_SIGN, COMMISSION, AGREEMENT_SIGNED);
        allow(AdhesionStep.CREATE_PROFILE, OFFICE, CO_SIGNED);
        allow(AdhesionStep.WITHDRAW, APPLICANT, OPEN);
        allow(AdhesionStep.LAPSE, SYSTEM, OPEN);
    }

    private static void allow(AdhesionStep step, Role role, AdhesionState... states) {
        for (AdhesionState state : states) {
            ALLOWED.add(state + " " + step + " " + role);
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(AdhesionState.values())
                .flatMap(state -> Arrays.stream(AdhesionStep.values())
                        .flatMap(step -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, step, role))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void passesExactlyWhenTheTableAllowsIt(AdhesionState state, AdhesionStep step, Role role) {
        Actor actor = new Actor("somebody", role);
        boolean allowed = ALLOWED.contains(state + " " + step + " " + role);

        assertThat(step.allows(state, role)).isEqualTo(allowed);
        if (allowed) {
            assertThat(step.take(state, actor)).isEqualTo(step.to());
        } else {
            assertThatThrownBy(() -> step.take(state, actor)).isInstanceOf(TransitionRefused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theVerbsOfAnApplicationKeepToIt(AdhesionState state, AdhesionStep step, Role role) {
        Adhesion adhesion = AdhesionFixture.in(state);
        int entries = adhesion.history().size();
        if (step == AdhesionStep.LAPSE && !state.waitsForApplicant()) {
            return; // it is never told that it is idle, see AdhesionTest
        }
        if (ALLOWED.contains(state + " " + step + " " + acting(step, role))) {
            take(adhesion, step, new Actor("somebody", role));
            assertThat(adhesion.state()).isEqualTo(step.to());
            assertThat(adhesion.history()).hasSize(entries + 1);
        } else {
            assertThatThrownBy(() -> take(adhesion, step, new Actor("somebody", role)))
                    .isInstanceOf(TransitionRefused.class);
            assertThat(adhesion.state()).isEqualTo(state);
            assertThat(adhesion.history()).hasSize(entries);
        }
    }

    /** The applicant's verbs and the sweep's are always theirs: they take no actor. */
    private static Role acting(AdhesionStep step, Role role) {
        return switch (step) {
            case SUBMIT, ANSWER, SIGN, WITHDRAW -> APPLICANT;
            case LAPSE -> SYSTEM;
            default -> role;
        };
    }

    private static void take(Adhesion adhesion, AdhesionStep step, Actor actor) {
        switch (step) {
            case SUBMIT -> adhesion.submit(new Organisation("Network"), NOW);
            case ALLOW_DUPLICATE -> adhesion.allowDuplicate(actor, "why", NOW);
            case TAKE_UP -> adhesion.takeUp(actor, NOW);
            case ASK -> adhesion.ask(actor, "what", NOW);
            case ANSWER -> adhesion.answer("this", NOW, ZoneOffset.UTC);
            case REFUSE -> adhesion.refuse(actor, "why", NOW);
            case RECONSIDER -> adhesion.reconsider(actor, "what", NOW);
            case CONFIRM -> adhesion.confirm(actor, AdhesionFixture.checked(), NOW);
            case SIGN -> adhesion.sign(AdhesionFixture.signature(), AdhesionFixture.planned(), NOW);
            case RETURN_AGREEMENT -> adhesion.returnAgreement(actor, "why", NOW);
            case CO_SIGN -> adhesion.coSign(actor, "Head of unit", LocalDate.of(2026, 1, 15), NOW);
            case CREATE_PROFILE -> adhesion.createProfile(actor, NOW);
            case WITHDRAW -> adhesion.withdraw("why", NOW);
            case LAPSE -> adhesion.lapse(AdhesionFixture.toldTwice(adhesion));
        }
    }

    @ParameterizedTest
    @EnumSource(AdhesionState.class)
    void isOpenExactlyWhereItCanBeWithdrawn(AdhesionState state) {
        assertThat(state.open()).isEqualTo(AdhesionStep.WITHDRAW.from().contains(state));
    }
}
