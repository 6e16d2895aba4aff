package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep and the services of feedback on a real database; all networks signed on 29 February 2024. */
@ArquillianTest
class DeadlineSweepIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    /** So far ahead that no other test lives to see it. */
    private static final LocalDate FAR = LocalDate.of(2091, 1, 1);

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SweepTurn turn;

    @Inject
    private SweepSteps steps;

    @Inject
    private PolicyService policies;

    @Inject
    private FeedbackPolicies versions;

    @Inject
    private Schedule schedule;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private ExtensionService extensions;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Supporters supporters;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Outbox outbox;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private final List<Supporter> created = new ArrayList<>();

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
    }

    /** They leave again, so that other tests find nothing to flag. */
    @AfterEach
    void tidyUp() {
        created.forEach(setting::leave);
        MovableClock.reset();
    }

    @Test
    void aSupporterComesWithItsFirstPeriod() {
        Supporter supporter = network("First period");

        assertThat(all(supporter)).singleElement().satisfies(period -> {
            assertThat(period.state()).isEqualTo(FeedbackState.SCHEDULED);
            assertThat(period.baseDue()).isEqualTo(DUE);
        });
    }

    @Test
    void opensRemindsFlagsAndOpensACaseOnceHoweverOftenItRuns() {
        Supporter supporter = network("Whole way");
        for (LocalDate day = DUE.minusDays(91); !day.isAfter(DUE.plusDays(92)); day = day.plusDays(1)) {
            sweepOn(day);
            sweepOn(day);
        }
        FeedbackPeriod period = period(supporter);

        assertThat(period.ledger())
                .extracting(LedgerEntry::rule)
                .containsExactlyInAnyOrder(
                        "REMINDER-90",
                        "REMINDER-30",
                        "REMINDER-7",
                        "REMINDER0",
                        "OVERDUE",
                        "REMINDER+1",
                        "REMINDER+30",
                        "MISSED",
                        "CASE");
        assertThat(period.ledger()).noneMatch(LedgerEntry::stale);
        assertThat(find(supporter).standing()).isEqualTo(Standing.MISSED);
        assertThat(cases(supporter)).hasSize(1);
        assertThat(mails(period)).hasSize(7);
        assertThat(all(supporter)).hasSize(2);
    }

    @Test
    void tellsTheTruthAfterTheDueDateAndWritesOnce() {
        Supporter supporter = network("One mail");
        sweepOn(DUE.minusDays(90));
        sweepOn(DUE.plusDays(1));

        FeedbackPeriod period = period(supporter);
        assertThat(mails(period, "REMINDER+1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("просрочен"));
        assertThat(mails(period, "OVERDUE")).isEmpty();
        assertThat(find(supporter).standing()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void sendsOneReminderAfterFortyDaysDownAndRecordsTheStale() {
        Supporter supporter = network("Forty days");
        sweepOn(DUE.minusDays(90));
        sweepOn(DUE);

        FeedbackPeriod period = period(supporter);
        assertThat(period.ledger())
                .filteredOn(LedgerEntry::stale)
                .extracting(LedgerEntry::rule)
                .containsExactlyInAnyOrder("REMINDER-30", "REMINDER-7");
        assertThat(mails(period)).hasSize(2);
    }

    @Test
    void whatBeginsTomorrowInItsZoneIsNotDueThoughTheDayHasBegunElsewhere() {
        Supporter supporter = network("Brussels");
        long id = period(supporter).id();
        on(DUE.minusDays(91));
        assertThat(dueNow()).doesNotContain(id);
        on(DUE.minusDays(90));
        assertThat(dueNow()).contains(id);
    }

    private List<Long> dueNow() {
        return stage.as("system", "SYSTEM", () -> steps.due(0, 10_000));
    }

    @Test
    void aVersionOfThePolicyThatWasWithdrawnMeanwhileDoesNotStopIt() throws Exception {
        Supporter supporter = network("Withdrawn version");
        Supporter other = network("Version in force");
        sweepOn(DUE.minusDays(90));
        long id = period(supporter).id();
        commission(() -> {
            policies.set(versions.everSet().get(0).number(), FAR, PolicyTerms.initial(), "A test.");
            long version = versions.everSet().get(0).id();
            policies.withdraw(version, "Only a test.");
            em.createNativeQuery("update feedback_period set policy_id = ?1 where id = ?2")
                    .setParameter(1, version)
                    .setParameter(2, id)
                    .executeUpdate();
        });
        sweepOn(DUE.minusDays(30));

        assertThat(mails(period(other), "REMINDER-30")).hasSize(1);
        assertThat(mails(period(supporter), "REMINDER-30")).hasSize(1);
    }

    @Test
    void oneNetworksFailureStopsNoOtherAndIsCounted() {
        Supporter victim = network(Saboteur.VICTIM);
        Supporter other = network("Unharmed");
        sweepOn(DUE.minusDays(90));

        assertThat(period(other).state()).isEqualTo(FeedbackState.OPEN);
        assertThat(period(victim).state()).isEqualTo(FeedbackState.SCHEDULED);
        assertThat(period(victim).ledger()).isEmpty();
        assertThat(mails(period(victim))).isEmpty();
        assertThat(((Number) em.createNativeQuery("select failures from sweep_turn")
                                .getSingleResult())
                        .intValue())
                .isPositive();
    }

    @Test
    void aReportIsReturnedFiledAgainAndAccepted() {
        Supporter supporter = network("Returned");
        sweepOn(DUE.minusDays(90));
        long id = period(supporter).id();
        on(DUE);
        file(supporter, id);
        on(DUE.plusDays(10));
        office(() -> reviews.returnReport(id, "Please say more.", Map.of()));
        sweepOn(DUE.plusDays(10));

        FeedbackPeriod returned = period(supporter);
        assertThat(returned.owedBy()).isEqualTo(DUE.plusDays(40));
        assertThat(returned.remarks()).isEqualTo("Please say more.");
        assertThat(find(supporter).standing()).isEqualTo(Standing.DUE_SOON);
        assertThat(mails(returned))
                .extracting(OutboxMessage::subject)
                .as("reminder, receipt, returned")
                .hasSize(3)
                .anyMatch(subject -> subject.contains("получили"));

        file(supporter, id);
        assertThat(periods.acceptedOf(supporter)).isEmpty();
        office(() -> reviews.accept(id));
        assertThat(period(supporter).state()).isEqualTo(FeedbackState.ACCEPTED);
        assertThat(periods.acceptedOf(supporter)).containsExactly(FeedbackFixture.noon(DUE.plusDays(10)));
        assertThat(period(supporter).inTime()).isTrue();
        assertThatThrownBy(() -> office(() -> reviews.accept(id))).isInstanceOf(Refused.class);
    }

    @Test
    void thePublicIsToldWhatIsDueAndNotWhoIsLateWithinTheGrace() {
        Supporter supporter = network("In public");
        assertThat(periods.nextDueOf(supporter)).contains(DUE);
        sweepOn(DUE);
        assertThat(periods.nextDueOf(supporter)).contains(DUE);
        on(DUE.plusDays(1));
        assertThat(periods.nextDueOf(supporter)).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aReportIsFiledByItsOwnNetworkOnly() {
        Supporter supporter = network("Filing");
        Supporter other = network("Other network");
        sweepOn(DUE.minusDays(90));
        long id = period(supporter).id();

        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(other), "NETWORK", () -> reporting.submit(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void moreTimeIsNotGrantedInTwoPeriodsRunning() {
        Supporter supporter = network("Extended");
        sweepOn(DUE.minusDays(90));
        long first = period(supporter).id();
        office(() -> extensions.extend(first, 30, "An earthquake."));
        sweepOn(DUE.plusYears(1).minusDays(90));
        long second = all(supporter).get(1).id();

        assertThat(all(supporter).get(1).state()).isEqualTo(FeedbackState.OPEN);
        assertThatThrownBy(() -> office(() -> extensions.extend(second, 30, "Another.")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("refused.extensionRunning"));
    }

    @Test
    void aSuspendedNetworkIsTakenBackWhenItsOwedReportIsAcceptedWithNinetyDaysToTheNext() {
        Supporter supporter = network("Suspended");
        sweepOn(DUE.minusDays(90));
        sweepOn(DUE.plusDays(91));
        long id = period(supporter).id();
        long caseId = cases(supporter).get(0).id();
        commission(() -> suspensions.issueNotice(caseId, "No report."));
        setting.mailsWentOut(cases(supporter).get(0));
        on(DUE.plusDays(125));
        stage.as(SupporterSetting.SECOND_COMMISSION, "COMMISSION", () -> suspensions.suspend(caseId, "No answer."));
        LocalDate back = DUE.plusDays(300);
        sweepOn(back);
        assertThat(all(supporter)).hasSize(2);
        assertThat(all(supporter).get(1).state()).isEqualTo(FeedbackState.SCHEDULED);

        file(supporter, id);
        office(() -> reviews.accept(id));

        assertThat(find(supporter).state()).isEqualTo(SupporterState.ACTIVE);
        assertThat(find(supporter).standing()).isEqualTo(Standing.UPCOMING);
        assertThat(all(supporter).get(1).baseDue()).isEqualTo("2027-02-28");
    }

    @Test
    void aNetworkThatHasLeftIsNotRemindedAnyMore() {
        Supporter supporter = network("Leaving");
        sweepOn(DUE.minusDays(90));
        setting.leave(supporter);
        created.remove(supporter);
        sweepOn(DUE.plusDays(200));

        assertThat(period(supporter).ledger()).extracting(LedgerEntry::rule).containsExactly("REMINDER-90");
        assertThat(cases(supporter)).isEmpty();
    }

    @Test
    void aNewVersionOfThePolicyRecomputesWhatHasNotOpened() throws Exception {
        Supporter supporter = network("New policy");
        on(CREATED.plusDays(10));
        transaction.begin();
        try {
            PolicyTerms halfYearly =
                    new PolicyTerms(6, 90, List.of(-30), 30, 90, 30, FeedbackFixture.BRUSSELS).waiting(45, 20);
            em.persist(new FeedbackPolicy(900_000, CREATED.plusDays(5), halfYearly));
            em.flush();
            FeedbackPeriod period =
                    em.find(FeedbackPeriod.class, period(supporter).id());
            stage.as("system", "SYSTEM", () -> schedule.recompute(period));
            em.flush();
            assertThat(em.createQuery("select p from FeedbackPeriod p where p.supporter.id = :id", FeedbackPeriod.class)
                            .setParameter("id", supporter.id())
                            .getResultList())
                    .singleElement()
                    .satisfies(now -> {
                        assertThat(now.baseDue()).isEqualTo("2024-08-29");
                        assertThat(now.policy().terms().answerDays()).isEqualTo(45);
                    });
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void whoHasLostTheTurnDoesNotGiveItBack() {
        on(LocalDate.of(2025, 1, 10));
        Instant lost = stage.as("system", "SYSTEM", () -> turn.take()).orElseThrow();
        MovableClock.setTo(lost.plus(SweepTurn.LEASE));
        Instant taken = stage.as("system", "SYSTEM", () -> turn.take()).orElseThrow();

        stage.as("system", "SYSTEM", () -> turn.giveUp(lost));
        assertThat(stage.as("system", "SYSTEM", () -> turn.take())).isEmpty();
        stage.as("system", "SYSTEM", () -> turn.giveUp(taken));
    }

    @Test
    void isOutOfReachOfPeople() {
        assertThatThrownBy(() -> office(() -> sweep.run())).isInstanceOf(Exception.class);
    }

    private Supporter network(String name) {
        Supporter supporter = setting.active(name);
        created.add(supporter);
        return supporter;
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }

    private void sweepOn(LocalDate day) {
        on(day);
        stage.as("system", "SYSTEM", sweep::run);
    }

    private void file(Supporter supporter, long id) {
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            long version = periods.mine(id).report().version();
            reporting.save(id, version, complete.content(), complete.parts(), Languages.RU);
            reporting.submit(id);
        });
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private void commission(As.Work work) {
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    /** Its periods, the oldest first. */
    private List<FeedbackPeriod> all(Supporter supporter) {
        List<FeedbackPeriod> found =
                new ArrayList<>(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(supporter)));
        Collections.reverse(found);
        return found;
    }

    private FeedbackPeriod period(Supporter supporter) {
        return all(supporter).get(0);
    }

    private Supporter find(Supporter supporter) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(supporter.id()));
    }

    private List<SuspensionCase> cases(Supporter supporter) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.casesOf(supporter));
    }

    private List<OutboxMessage> mails(FeedbackPeriod period) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.key like :key and m.recipient like 'manager%'",
                        OutboxMessage.class)
                .setParameter("key", period.subject() + ":%")
                .getResultList();
    }

    private List<OutboxMessage> mails(FeedbackPeriod period, String rule) {
        return stage.as(
                SupporterSetting.OFFICER,
                "OFFICE",
                () -> outbox.of(period.subject() + ":" + rule + ":" + period.owedBy()));
    }
}
