package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.files.CertificateValidity;
import eu.covenantofmayors.supporters.platform.files.CheckedPdf;
import eu.covenantofmayors.supporters.platform.files.CheckedSignature;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A genuine agreement is in force only while its supporter is one. */
class AgreementCheckTest {
    private static final Instant NOW = Instant.parse("2026-01-15T11:00:00Z");
    private static final CheckedPdf INTACT = new CheckedPdf(
            List.of(new CheckedSignature("Commission", NOW, "", true, true, CertificateValidity.VALID, null, null)),
            false,
            null,
            "");

    @ParameterizedTest
    @EnumSource(SupporterState.class)
    void theStateOfTodayDecides(SupporterState state) {
        AgreementCheck check = check(SupporterFixture.in(state));

        assertThat(check.isAgreement()).isTrue();
        assertThat(check.isSuspended()).isEqualTo(state == SupporterState.SUSPENDED);
        assertThat(check.isOver()).isEqualTo(state == SupporterState.ENDED || state == SupporterState.WITHDRAWN);
        assertThat(check.isInForce()).isEqualTo(!check.isSuspended() && !check.isOver());
    }

    @Test
    void itIsInForceBeforeItsProfileIsCreated() {
        assertThat(check(null).isInForce()).isTrue();
    }

    @Test
    void theLatestStepIntoTheStateSaysSinceWhen() {
        Supporter supporter = SupporterFixture.active();
        Instant first = NOW.plus(Duration.ofDays(30));
        Instant second = NOW.plus(Duration.ofDays(90));
        SupporterFixture.suspend(supporter, first);
        SupporterFixture.takeBack(supporter, NOW.plus(Duration.ofDays(60)));
        SupporterFixture.suspend(supporter, second);

        assertThat(check(supporter).supporter().stateSince()).isEqualTo(second);
    }

    private static AgreementCheck check(Supporter supporter) {
        AgreementDocument document =
                AgreementDocument.signedHere(null, 1, new byte[1], NOW).coSigned(new byte[2], INTACT, NOW);
        return new AgreementCheck(INTACT, document, supporter);
    }
}
