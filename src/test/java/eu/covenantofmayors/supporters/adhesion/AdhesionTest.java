package eu.covenantofmayors.supporters.adhesion;

import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.COMMISSION;
import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.NOW;
import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.OFFICER;
import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.planned;
import static eu.covenantofmayors.supporters.adhesion.AdhesionFixture.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdhesionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void belongsToWhoeverHoldsItsLink() {
        Adhesion one = AdhesionFixture.draft();

        assertThat(one.applicant()).isEqualTo(new Actor("applicant@network.example", Role.APPLICANT));
        assertThat(one.token())
                .hasSizeGreaterThan(40)
                .isNotEqualTo(AdhesionFixture.draft().token());
    }

    @ParameterizedTest
    @EnumSource(value = AdhesionState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void isNotChangedOnceSubmitted(AdhesionState state) {
        Adhesion adhesion = AdhesionFixture.in(state);

        assertRefused("refused.alreadySubmitted", () -> adhesion.save(new ExpressionOfInterest(), NOW));
    }

    @ParameterizedTest
    @CsvSource({"404 123-456, GE:404123456", "ab/7, GE:AB7", "№ 12-Ж, GE:12Ж"})
    void isRecognisedByItsRegistrationHoweverItIsWritten(String written, String key) {
        assertThat(Adhesion.registrationKey("GE", written)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "№", "n/a", "нет"})
    void isRecognisedByNoEntryWithoutDigits(String written) {
        assertThat(Adhesion.registrationKey("GE", written)).isNull();
    }

    @ParameterizedTest
    @EnumSource(AdhesionState.class)
    void keepsOthersOutWhileItIsOpen(AdhesionState state) {
        Adhesion adhesion = AdhesionFixture.in(state);
        boolean keeps = state.open() && state != AdhesionState.DRAFT;

        assertThat(adhesion.openRegistration()).isEqualTo(keeps ? "GE:404123456" : null);
    }

    @Test
    void keepsOthersOutAgainWhenItIsReconsidered() {
        Adhesion adhesion = AdhesionFixture.ineligible();
        adhesion.reconsider(OFFICER, "Has it changed?", NOW);

        assertThat(adhesion.openRegistration()).isEqualTo("GE:404123456");
    }

    @Test
    void keepsNobodyOutWhenTheOfficeHasAllowedADuplicate() {
        Adhesion adhesion = AdhesionFixture.draft();
        adhesion.allowDuplicate(OFFICER, "A branch of its own.", NOW);
        adhesion.submit(new Organisation("Network"), NOW);

        assertThat(adhesion.openRegistration()).isNull();
        assertThat(adhesion.history()).extracting(HistoryEntry::reason).contains("A branch of its own.");
    }

    @Test
    void givesThirtyDaysToAnswer() {
        assertThat(AdhesionFixture.infoRequested().answerBy()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void isAnsweredUntilTheEndOfTheThirtiethDay() {
        Adhesion adhesion = AdhesionFixture.infoRequested();
        assertRefused(
                "refused.answerTooLate",
                () -> adhesion.answer("Late.", Instant.parse("2026-02-15T00:00:00Z"), ZoneOffset.UTC));
        assertThat(adhesion.state()).isEqualTo(AdhesionState.INFO_REQUESTED);

        adhesion.ask(OFFICER, "Once more?", Instant.parse("2026-02-20T10:00:00Z"));
        adhesion.answer("In time.", Instant.parse("2026-03-22T23:59:59Z"), ZoneOffset.UTC);
        assertThat(adhesion.answer()).isEqualTo("In time.");
    }

    @Test
    void asksAnewWithoutTheOldAnswer() {
        Adhesion adhesion = AdhesionFixture.infoRequested();
        adhesion.answer("Five.", NOW, ZoneOffset.UTC);
        assertThat(adhesion.answer()).isEqualTo("Five.");
        adhesion.ask(OFFICER, "And volunteers?", NOW);

        assertThat(adhesion.answer()).isNull();
        assertThat(adhesion.question()).isEqualTo("And volunteers?");
    }

    @Test
    void isReconsideredForSixtyDays() {
        Instant last = NOW.plus(Duration.ofDays(60));
        Adhesion late = AdhesionFixture.ineligible();
        assertRefused("refused.tooLateToReconsider", () -> late.reconsider(OFFICER, "What?", last.plusMillis(1)));

        Adhesion inTime = AdhesionFixture.ineligible();
        inTime.reconsider(OFFICER, "What?", last);
        assertThat(inTime.state()).isEqualTo(AdhesionState.INFO_REQUESTED);
        assertThat(inTime.answerBy()).isEqualTo(last.plus(Adhesion.TO_ANSWER));
    }

    @Test
    void isEligibleOnlyWhenEverythingIsChecked() {
        Adhesion adhesion = AdhesionFixture.inReview();
        EligibilityChecklist checklist = AdhesionFixture.checked();
        checklist.setCapacity(false);

        assertRefused("refused.checklistIncomplete", () -> adhesion.confirm(OFFICER, checklist, NOW));
        assertThat(adhesion.confirmedBy()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Commitment.class)
    void isNotSignedWithoutEachOfTheSixCommitments(Commitment missing) {
        Adhesion adhesion = AdhesionFixture.eligible();
        Map<Commitment, String> five = planned();
        five.remove(missing);

        assertThatThrownBy(() -> adhesion.sign(signature(), five, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(missing.name()));
        assertThat(adhesion.state()).isEqualTo(AdhesionState.ELIGIBLE);
        assertThat(adhesion.agreement().signedAt()).isNull();
    }

    @Test
    void isNotSignedOnADayThatHasNotBegunAnywhere() {
        Adhesion adhesion = AdhesionFixture.eligible();
        Signature signature = signature();
        signature.setSignedOn(TODAY.plusDays(2));
        assertRefused("refused.dateInFuture", () -> adhesion.sign(signature, planned(), NOW));

        signature.setSignedOn(TODAY.plusDays(1)); // in Bishkek it is tomorrow already
        adhesion.sign(signature, planned(), Instant.parse("2026-01-15T18:30:00Z"));
        assertThat(adhesion.state()).isEqualTo(AdhesionState.AGREEMENT_SIGNED);
    }

    @Test
    void isNotSignedOnADecisionOfTheFuture() {
        Adhesion adhesion = AdhesionFixture.eligible();
        Signature signature = signature();
        signature.setMandateDate(TODAY.plusDays(3));

        assertRefused("refused.dateInFuture", () -> adhesion.sign(signature, planned(), NOW));
    }

    @Test
    void isNotCoSignedByWhoHasConfirmedItsEligibility() {
        Adhesion adhesion = AdhesionFixture.signed();
        Actor both = new Actor(OFFICER.name(), Role.COMMISSION);

        assertRefused("refused.fourEyes", () -> adhesion.coSign(both, "Head of unit", TODAY, NOW));
        assertThat(adhesion.state()).isEqualTo(AdhesionState.AGREEMENT_SIGNED);
    }

    @Test
    void isInForceFromTheCoSignature() {
        Agreement agreement = AdhesionFixture.coSigned().agreement();

        assertThat(agreement.effectiveDate()).isEqualTo(TODAY);
        assertThat(agreement.coSigner()).isEqualTo(COMMISSION.name());
        assertThat(agreement.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(agreement.intact()).isTrue();
    }

    @Test
    void isNotCoSignedWhenItIsNotWhatWasSigned() {
        Adhesion adhesion = AdhesionFixture.signed();
        adhesion.agreement().signature().setPlace("Баку");

        assertThat(adhesion.agreement().intact()).isFalse();
        assertRefused("refused.agreementChanged", () -> adhesion.coSign(COMMISSION, "Head of unit", TODAY, NOW));
    }

    @Test
    void noTextPassesForTwoOthersInTheFingerprint() {
        Adhesion one = AdhesionFixture.signed();
        Signature shifted = signature();
        shifted.setPlace("Тбилиси\n10:2026-01-15");
        Adhesion other = AdhesionFixture.eligible();
        other.sign(shifted, planned(), NOW);

        assertThat(other.agreement().fingerprint()).isNotEqualTo(one.agreement().fingerprint());
    }

    @Test
    void isSignedAgainAfterItWasReturned() {
        Adhesion adhesion = AdhesionFixture.returned();
        Signature mended = signature();
        mended.setPlace("Кутаиси");
        adhesion.sign(mended, planned(), NOW);

        assertThat(adhesion.agreement().signature().getPlace()).isEqualTo("Кутаиси");
        assertThat(adhesion.agreement().intact()).isTrue();
    }

    @Test
    void isToldTwiceBeforeItLapses() {
        Adhesion adhesion = AdhesionFixture.eligible();
        assertNotIdle(adhesion, 120);
        LapseAnnounced first = adhesion.announceLapse(day(120));
        assertNotIdle(adhesion, 150);
        LapseAnnounced second = adhesion.announceLapse(day(150));
        assertNotIdle(adhesion, 180);
        adhesion.lapse(day(180));

        assertThat(adhesion.state()).isEqualTo(AdhesionState.LAPSED);
        assertThat(first.lapsesAt()).isEqualTo(second.lapsesAt()).isEqualTo(day(180));
    }

    @Test
    void isToldTwiceEvenAfterALongOutage() {
        Adhesion adhesion = AdhesionFixture.eligible();
        assertThat(adhesion.announceLapse(day(400)).lapsesAt()).isEqualTo(day(460));
        assertNotIdle(adhesion, 430);
        assertThat(adhesion.announceLapse(day(430)).lapsesAt()).isEqualTo(day(460));
        assertNotIdle(adhesion, 460);
        adhesion.lapse(day(460));

        assertThat(adhesion.state()).isEqualTo(AdhesionState.LAPSED);
    }

    @Test
    void beginsToBeIdleAnewWithWhateverIsDone() {
        Adhesion adhesion = AdhesionFixture.draft();
        AdhesionFixture.toldTwice(adhesion);
        adhesion.save(adhesion.interest(), day(170));

        assertThat(adhesion.isToldTwice()).isFalse();
        assertThat(adhesion.idleUntil()).isEqualTo(day(290));
    }

    @ParameterizedTest
    @EnumSource(
            value = AdhesionState.class,
            names = {"SUBMITTED", "IN_REVIEW", "AGREEMENT_SIGNED", "CO_SIGNED"})
    void doesNotLapseWhileItWaitsForTheOfficeOrTheCommission(AdhesionState state) {
        Adhesion adhesion = AdhesionFixture.in(state);

        assertRefused("refused.notIdle", () -> adhesion.announceLapse(day(1000)));
        assertRefused("refused.notIdle", () -> adhesion.lapse(day(1000)));
    }

    private static void assertNotIdle(Adhesion adhesion, int day) {
        Instant before = day(day).minusMillis(1);
        assertRefused("refused.notIdle", () -> adhesion.lapse(before));
        assertRefused("refused.notIdle", () -> adhesion.announceLapse(before));
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
