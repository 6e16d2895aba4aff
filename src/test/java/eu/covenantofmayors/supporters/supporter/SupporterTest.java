package eu.covenantofmayors.supporters.supporter;

import static eu.covenantofmayors.supporters.supporter.SupporterFixture.COMMISSION;
import static eu.covenantofmayors.supporters.supporter.SupporterFixture.MANAGER;
import static eu.covenantofmayors.supporters.supporter.SupporterFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupporterTest {
    private static final List<ServiceOffered> SERVICES =
            List.of(new ServiceOffered(ServiceKind.MEDIA, "Press work", null, null, null));

    @Test
    void isNotPublishedWithoutSummary() {
        Supporter supporter = SupporterFixture.pending();
        supporter.describe(new Profile(), Map.of(Languages.RU, "  "), SERVICES, NOW);

        assertRefused("refused.profileIncomplete", () -> supporter.publish(MANAGER, NOW));
    }

    @Test
    void isNotPublishedWithoutService() {
        Supporter supporter = SupporterFixture.pending();
        supporter.describe(new Profile(), Map.of(Languages.RU, "Мы помогаем."), List.of(), NOW);

        assertRefused("refused.profileIncomplete", () -> supporter.publish(MANAGER, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = SupporterState.class,
            names = {"NAMED", "ENDED", "WITHDRAWN"})
    void isNotDescribedByNobody(SupporterState state) {
        Supporter supporter = SupporterFixture.in(state);

        assertRefused(
                "refused.profileClosed",
                () -> supporter.describe(new Profile(), Map.of(Languages.EN, "New"), SERVICES, NOW));
    }

    @Test
    void isDescribedEvenWhileSuspended() {
        Supporter supporter = SupporterFixture.suspended();
        supporter.describe(new Profile(), Map.of(Languages.EN, " New "), SERVICES, NOW);

        assertThat(supporter.summary(Languages.EN)).isEqualTo("New");
        assertThat(supporter.confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void tellsWhatItsProfileLacksTheMostImportantFirst() {
        Supporter supporter = SupporterFixture.pending();
        assertThat(ProfilePart.missing(supporter, NOW)).containsExactly(ProfilePart.values());

        Profile profile = new Profile();
        profile.setContactEmail("desk@network.example");
        profile.setTerritory(" ");
        profile.setMemberCount(0);
        supporter.describe(profile, Map.of(Languages.RU, "Мы помогаем."), SERVICES, NOW);
        assertThat(ProfilePart.missing(supporter, NOW))
                .containsExactly(ProfilePart.TERRITORY, ProfilePart.ENGLISH, ProfilePart.WEBSITE);
        assertThat(ProfilePart.missing(supporter, NOW.plus(Duration.ofDays(366))))
                .contains(ProfilePart.FRESH);
    }

    @Test
    void tellsItsSummaryInTheReadersLanguageElseInEnglishElseInAny() {
        Supporter supporter = SupporterFixture.pending();
        supporter.describe(new Profile(), Map.of(Languages.TK, "Salam", Languages.EN, "Hello"), SERVICES, NOW);
        assertThat(supporter.summaryLanguage(Languages.TK)).isEqualTo(Languages.TK);
        assertThat(supporter.summaryLanguage(Languages.RU)).isEqualTo(Languages.EN);

        supporter.describe(new Profile(), Map.of(Languages.TK, "Salam"), SERVICES, NOW);
        assertThat(supporter.summary(Languages.RU)).isEqualTo("Salam");
        assertThat(SupporterFixture.named().summary(Languages.EN)).isNull();
    }

    @Test
    void keepsEachStepInItsHistory() {
        assertThat(SupporterFixture.suspended().history())
                .extracting(HistoryEntry::stepKey)
                .containsExactly(
                        "SupporterStep.CLAIM",
                        "SupporterStep.PUBLISH",
                        "SupporterStep.ISSUE_NOTICE",
                        "SupporterStep.SUSPEND");
    }

    @ParameterizedTest
    @EnumSource(SupporterState.class)
    void tellsThePublicNothingOfANotice(SupporterState state) {
        assertThat(state.publicly()).isEqualTo(state == SupporterState.ON_NOTICE ? SupporterState.ACTIVE : state);
    }

    @Test
    void givesANoticeAtLeastThirtyDays() {
        SuspensionCase opened = opened();

        assertRefused(
                "refused.answerPeriodTooShort",
                () -> opened.notice(
                        COMMISSION,
                        "Grounds",
                        NOW,
                        NOW.plus(SuspensionCase.SHORTEST_ANSWER).minusNanos(1)));
        assertThat(opened.isNoticed()).isFalse();
    }

    @Test
    void waitsUntilTheAnswerPeriodIsOver() {
        SuspensionCase opened = opened();
        assertRefused("refused.answerPeriodRuns", () -> opened.requireAnswerPeriodOver(NOW));

        var until = NOW.plus(SuspensionCase.SHORTEST_ANSWER);
        opened.notice(COMMISSION, "Grounds", NOW, until);
        assertRefused("refused.answerPeriodRuns", () -> opened.requireAnswerPeriodOver(until.minusNanos(1)));
        opened.requireAnswerPeriodOver(until);
    }

    @Test
    void isAnsweredOnceAndOnlyAfterANotice() {
        SuspensionCase opened = opened();
        assertRefused("refused.nothingToAnswer", () -> opened.answer("We will.", NOW));

        opened.notice(COMMISSION, "Grounds", NOW, NOW.plus(SuspensionCase.SHORTEST_ANSWER));
        opened.answer("We will.", NOW);
        assertRefused("refused.nothingToAnswer", () -> opened.answer("Again.", NOW));
        assertThat(opened.answer()).isEqualTo("We will.");
    }

    @Test
    void isNotAnsweredWhenDecided() {
        SuspensionCase opened = opened();
        opened.notice(COMMISSION, "Grounds", NOW, NOW.plus(SuspensionCase.SHORTEST_ANSWER));
        opened.close(SupporterStep.WITHDRAW_NOTICE, COMMISSION, "Put right.", NOW);

        assertThat(opened.isOpen()).isFalse();
        assertThat(opened.closedBy()).isEqualTo(COMMISSION.name());
        assertThat(opened.closingReason()).isEqualTo("Put right.");
        assertRefused("refused.nothingToAnswer", () -> opened.answer("Late.", NOW));
    }

    @Test
    void keepsTheGroundsOfTheOfficeBesideThoseOfTheNotice() {
        SuspensionCase opened = opened();
        opened.notice(COMMISSION, "What the Commission says", NOW, NOW.plus(SuspensionCase.SHORTEST_ANSWER));

        assertThat(opened.grounds(Texts.in(Languages.EN))).isEqualTo("Grounds");
        assertThat(opened.noticeGrounds()).isEqualTo("What the Commission says");
        assertThat(opened.noticeBy()).isEqualTo(COMMISSION.name());
    }

    @Test
    void saysInWordsWhichReportIsMissing() {
        SuspensionCase opened =
                SuspensionCase.forMissedReport(SupporterFixture.active(), "period:17", LocalDate.of(2026, 8, 22), NOW);

        assertThat(opened.grounds(Texts.in(Languages.EN)))
                .isEqualTo("The report due on 22 August 2026 has not been received.");
    }

    private static SuspensionCase opened() {
        return new SuspensionCase(
                SupporterFixture.active(), CaseReason.OTHER, "proposal:OTHER", "Grounds", COMMISSION, NOW);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
