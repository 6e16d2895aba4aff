package eu.covenantofmayors.supporters.adhesion;

import static eu.covenantofmayors.supporters.supporter.SupporterSetting.COMMISSION;
import static eu.covenantofmayors.supporters.supporter.SupporterSetting.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AdhesionIT {
    private static final Instant NOW = AdhesionFixture.NOW;

    @Inject
    private DraftService drafts;

    @Inject
    private SubmissionService submission;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AgreementService agreements;

    @Inject
    private Adhesions adhesions;

    @Inject
    private LapseSweep sweep;

    @Inject
    private Supporters supporters;

    @Inject
    private AdhesionSetting setting;

    @Inject
    private SupporterSetting networks;

    @Inject
    private Stage stage;

    /** Plain threads: the server's own would share this test's invocation, and requests share nothing. */
    private final ExecutorService clicks = Executors.newFixedThreadPool(3);

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
        clicks.shutdown();
    }

    @Test
    void isBegunOnceByOnePageForOneAddress() {
        String page = AdhesionSetting.unique();
        Adhesion first = drafts.start(page, "one-" + page + "@network.example", Languages.TK);
        Adhesion again = drafts.start(page, "ONE-" + page + "@network.example ".strip(), Languages.TK);
        Adhesion mended = drafts.start(page, "two-" + page + "@network.example", Languages.TK);

        assertThat(again).isEqualTo(first);
        assertThat(mended).isNotEqualTo(first);
        assertThat(mended.token()).isNotEqualTo(first.token());
        assertThat(first.reference()).matches("CS-2026-[0-9A-F]{8}");
        assertThat(setting.mailsTo(first.applicantEmail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("/tk/apply?draft=" + first.token()));
    }

    @Test
    void aLinkThatLeadsNowhereFindsNothing() {
        for (String token : new String[] {null, "", "guessed"}) {
            assertThatThrownBy(() -> adhesions.byToken(token)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> submission.answer(token, "Mine?")).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aDraftIsKeptIncompleteAndNotSubmittedSo() {
        Adhesion begun = setting.begun();
        ExpressionOfInterest interest = new ExpressionOfInterest();
        interest.setOfficialName("Ассоциация");
        drafts.save(begun.token(), interest);

        Adhesion draft = setting.found(begun);
        assertThat(draft.interest().getOfficialName()).isEqualTo("Ассоциация");
        assertThat(drafts.unfinished(draft.interest())).contains(InterestPart.ORGANISATION);
        assertThatThrownBy(() -> submission.submit(draft.token())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("refused.incomplete");
            assertThat(Texts.in(Languages.EN).format(refused.key(), refused.arguments()))
                    .contains("Name in English; Kind of organisation; ", "; Mandate; ", "Why you want to support");
        });
    }

    @Test
    void tellsTheApplicantAndTheOfficeEachInTheirLanguage() {
        Adhesion adhesion = setting.in(AdhesionState.INFO_REQUESTED);
        submission.answer(adhesion.token(), "Пять.");

        assertThat(subjects(adhesion, adhesion.applicantEmail()))
                .containsExactly(
                        "Ваша заявка " + adhesion.reference(),
                        "Мы получили вашу заявку " + adhesion.reference(),
                        "Ваша заявка " + adhesion.reference() + " рассматривается",
                        "Вопрос по вашей заявке " + adhesion.reference());
        assertThat(subjects(adhesion, OFFICER))
                .containsExactly(
                        "New application " + adhesion.reference() + ": Ассоциация городов предгорья",
                        "Answer to application " + adhesion.reference() + ": Ассоциация городов предгорья");
        assertThat(setting.mailsAbout(adhesion, adhesion.applicantEmail())
                        .get(3)
                        .body())
                .contains("14 февраля 2026");
    }

    @Test
    void aLongAnswerFitsEverywhere() {
        Adhesion adhesion = setting.in(AdhesionState.INFO_REQUESTED);
        submission.answer(adhesion.token(), "ж".repeat(4000));

        assertThat(setting.found(adhesion).state()).isEqualTo(AdhesionState.IN_REVIEW);
        assertThatThrownBy(() -> setting.office(() -> eligibility.ask(adhesion.id(), "ж".repeat(4001))))
                .isNotInstanceOf(Refused.class);
    }

    @Test
    void ofTwoClicksOneSubmits() throws Exception {
        for (int round = 0; round < 10; round++) {
            Adhesion draft = setting.draft();
            Callable<Object> click = () -> {
                submission.submit(draft.token());
                return true;
            };

            assertThat(clicks.invokeAll(List.of(click, click, click)).stream().map(AdhesionIT::outcome))
                    .containsExactlyInAnyOrder("done", "refused.state", "refused.state");
            assertThat(subjects(draft, OFFICER)).hasSize(1);
        }
    }

    @Test
    void ofTwoClicksOneBegins() throws Exception {
        String page = AdhesionSetting.unique();
        Callable<Adhesion> click = () -> drafts.start(page, page + "@network.example", Languages.EN);
        Set<Long> begun = new HashSet<>();
        for (Future<Adhesion> started : clicks.invokeAll(List.of(click, click, click))) {
            begun.add(started.get().id());
        }

        assertThat(begun).as("each click leads to the same draft").hasSize(1);
        assertThat(setting.mailsTo(page + "@network.example")).hasSize(1);
    }

    private static String outcome(Future<Object> click) {
        try {
            click.get();
            return "done";
        } catch (ExecutionException | InterruptedException e) {
            return e.getCause() instanceof Refused refused ? refused.key() : String.valueOf(e.getCause());
        }
    }

    @Test
    void anOrganisationHasOneOpenApplication() {
        String unique = AdhesionSetting.unique();
        Adhesion first = setting.draft(AdhesionFixture.interest("No. " + unique, "https://" + unique + ".example"));
        submission.submit(first.token());

        Adhesion sameNumber = setting.draft(AdhesionFixture.interest("№ NO " + unique.toUpperCase(Locale.ROOT), ""));
        assertRefused("refused.openApplication", () -> submission.submit(sameNumber.token()));
        submission.withdraw(first.token(), "Our colleagues apply.");
        submission.submit(sameNumber.token());
        assertThat(setting.found(sameNumber).state()).isEqualTo(AdhesionState.SUBMITTED);
    }

    @Test
    void networksWithPagesAtTheSameHostOrWithoutANumberAllApply() {
        String unique = AdhesionSetting.unique();
        for (String website : List.of("https://www.facebook.com/" + unique, "https://facebook.com/other" + unique)) {
            Adhesion adhesion = setting.draft(AdhesionFixture.interest("n/a", website));
            submission.submit(adhesion.token());

            assertThat(setting.found(adhesion).state()).isEqualTo(AdhesionState.SUBMITTED);
        }
    }

    @Test
    void aSupporterDoesNotApplyAgainUnlessTheOfficeAllowsIt() {
        Adhesion done = setting.in(AdhesionState.PROFILE_CREATED);
        Adhesion again = setting.draft(
                AdhesionFixture.interest(done.interest().getRegistrationNumber(), "https://elsewhere.example"));
        assertRefused("refused.alreadySupporter", () -> submission.submit(again.token()));

        setting.office(() -> eligibility.allowDuplicate(" " + again.reference(), "A branch of its own."));
        submission.submit(again.token());
        assertThat(setting.found(again).state()).isEqualTo(AdhesionState.SUBMITTED);
        assertThat(subjects(again, again.applicantEmail())).hasSize(3);
        assertThatThrownBy(() -> setting.office(() -> eligibility.allowDuplicate(again.reference(), "Once more.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotReconsideredOnceItsOrganisationHasAppliedAnew() {
        Adhesion refused = setting.in(AdhesionState.INELIGIBLE);
        ExpressionOfInterest same = refused.interest();
        Adhesion anew = setting.draft(AdhesionFixture.interest(same.getRegistrationNumber(), same.getWebsite()));
        submission.submit(anew.token());

        assertRefused(
                "refused.openApplication",
                () -> setting.office(() -> eligibility.reconsider(refused.id(), "Has it changed?")));
        submission.withdraw(anew.token(), "We wait.");
        setting.office(() -> eligibility.reconsider(refused.id(), "Has it changed?"));
        assertThat(setting.found(refused).state()).isEqualTo(AdhesionState.INFO_REQUESTED);
    }

    @Test
    void isSignedAlsoWhereNothingIsPlannedForACommitment() {
        Adhesion adhesion = setting.in(AdhesionState.ELIGIBLE);
        Map<Commitment, String> planned = AdhesionFixture.planned();
        planned.put(Commitment.EXCHANGE, null);
        planned.put(Commitment.SYNERGIES, " ");
        submission.sign(adhesion.token(), AdhesionFixture.signature(), planned);

        Agreement agreement = setting.found(adhesion).agreement();
        assertThat(agreement.intact()).isTrue();
        assertThat(agreement.planned())
                .containsOnlyKeys(Commitment.values())
                .containsEntry(Commitment.EXCHANGE, null)
                .containsEntry(Commitment.SYNERGIES, null)
                .containsEntry(Commitment.PROMOTE, planned.get(Commitment.PROMOTE));
    }

    @Test
    void becomesASupporterWithAManagerInOneGo() {
        Adhesion adhesion = setting.in(AdhesionState.CO_SIGNED);
        setting.office(() -> agreements.createProfile(adhesion.id(), null));

        Supporter supporter = supporters.of(adhesion.organisation()).orElseThrow();
        assertThat(supporter.state()).isEqualTo(SupporterState.PROFILE_PENDING);
        assertThat(supporter.agreementDate()).isEqualTo("2026-01-15");
        assertThat(setting.members(adhesion.organisation()))
                .singleElement()
                .satisfies(member -> assertThat(member.role()).isEqualTo(Role.MANAGER))
                .extracting(Membership::user)
                .extracting(User::email)
                .isEqualTo(adhesion.applicantEmail());
        assertThatThrownBy(() -> setting.office(() -> agreements.createProfile(adhesion.id(), null)))
                .isInstanceOf(TransitionRefused.class);
    }

    @Test
    void claimsItsNameInTheRegisterOnce() {
        Supporter named = networks.named("Assoc. of Foothill Cities " + AdhesionSetting.unique());
        Adhesion adhesion = setting.in(AdhesionState.CO_SIGNED);
        Adhesion late = setting.in(AdhesionState.CO_SIGNED);
        assertThat(stage.as(OFFICER, "OFFICE", () -> agreements.namedLike(adhesion.id())))
                .contains(named);

        setting.office(() -> agreements.createProfile(adhesion.id(), named.id()));
        assertThat(supporters.of(adhesion.organisation())).contains(named);
        assertThatThrownBy(() -> setting.office(() -> agreements.createProfile(late.id(), named.id())))
                .isInstanceOf(TransitionRefused.class);
        assertThat(setting.found(late).state()).isEqualTo(AdhesionState.CO_SIGNED);
    }

    @Test
    void waitsInTheQueueOfWhoHasToAct() {
        Adhesion submitted = setting.in(AdhesionState.SUBMITTED);
        Adhesion signed = setting.in(AdhesionState.AGREEMENT_SIGNED);

        assertThat(queue(AdhesionQueue.OFFICE, submitted)).isTrue();
        assertThat(queue(AdhesionQueue.OFFICE, signed)).isFalse();
        assertThat(queue(AdhesionQueue.COMMISSION, signed)).isTrue();
        assertThat(queue(AdhesionQueue.COMMISSION, submitted)).isFalse();
        assertThat(queue(null, signed)).isTrue();
        assertThat(stage.as(COMMISSION, "COMMISSION", () -> adhesions.sizes().get(AdhesionQueue.COMMISSION)))
                .isPositive();
        assertThatThrownBy(() -> stage.as("nobody", "NETWORK", () -> adhesions.sizes()))
                .isNotInstanceOf(Refused.class);
    }

    @Test
    void isFoundByNameReferenceCountryAndReviewer() {
        Adhesion adhesion = setting.in(AdhesionState.IN_REVIEW);
        String reference = adhesion.reference().toLowerCase(Locale.ROOT);

        assertThat(found(new AdhesionSearch(null, reference, "ge", OFFICER)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(adhesion.id());
                    assertThat(row.reviewer()).isEqualTo(OFFICER);
                    assertThat(row.state()).isEqualTo(AdhesionState.IN_REVIEW);
                });
        assertThat(found(new AdhesionSearch(AdhesionQueue.OFFICE, "ПРЕДГОРЬЯ", null, null)))
                .isNotEmpty();
        assertThat(found(new AdhesionSearch(null, reference, "AM", null))).isEmpty();
        assertThat(found(new AdhesionSearch(null, reference, null, "somebody@office.example")))
                .isEmpty();
        assertThat(found(new AdhesionSearch(AdhesionQueue.NOBODY, reference, null, null)))
                .isEmpty();
        assertThat(found(new AdhesionSearch(null, "%", null, null))).isEmpty();
    }

    private List<AdhesionRow> found(AdhesionSearch search) {
        return stage.as(OFFICER, "OFFICE", () -> adhesions.find(search, 0, 10));
    }

    private boolean queue(AdhesionQueue queue, Adhesion adhesion) {
        return found(new AdhesionSearch(queue, adhesion.reference(), null, null)).stream()
                .anyMatch(row -> row.id().equals(adhesion.id()));
    }

    @Test
    void lapsesAfterTwoNoticesWhenItWaitsForItsApplicant() {
        Adhesion idle = setting.in(AdhesionState.ELIGIBLE);
        Adhesion waiting = setting.in(AdhesionState.SUBMITTED);
        int before = setting.mailsTo(idle.applicantEmail()).size();
        for (int day : new int[] {119, 120, 120, 149, 150, 151, 179}) {
            sweepOn(day);
        }
        assertThat(subjects(idle, idle.applicantEmail()).stream().skip(before))
                .containsExactly(
                        "Ваша заявка " + idle.reference() + " ждёт вас",
                        "Ваша заявка " + idle.reference() + " ждёт вас");
        assertThat(setting.found(idle).state()).isEqualTo(AdhesionState.ELIGIBLE);

        sweepOn(180);
        assertThat(setting.found(idle).state()).isEqualTo(AdhesionState.LAPSED);
        assertThat(setting.found(waiting).state()).isEqualTo(AdhesionState.SUBMITTED);
        assertRefused("refused.state", () -> submission.withdraw(idle.token(), "Too late."));
    }

    private void sweepOn(int day) {
        MovableClock.setTo(NOW.plus(Duration.ofDays(day)));
        stage.as("system", "SYSTEM", () -> sweep.run());
    }

    private List<String> subjects(Adhesion adhesion, String recipient) {
        return setting.mailsAbout(adhesion, recipient).stream()
                .map(OutboxMessage::subject)
                .toList();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
