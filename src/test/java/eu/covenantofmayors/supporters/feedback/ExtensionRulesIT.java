package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the ways to more time go together: the Office's, the Commission's, a decision for many, and a request. */
@ArquillianTest
class ExtensionRulesIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Inject
    private ExtensionService extensions;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private MassExtensions massExtensions;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Supporters supporters;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

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

    @AfterEach
    void tidyUp() {
        created.forEach(setting::leave);
        MovableClock.reset();
    }

    @Test
    void aDecisionForManyLeavesTheOfficeItsOwnInThisPeriodAndInTheNext() throws Exception {
        Supporter network = open("Both", "KG");
        decide("KG", 60);
        FeedbackPeriod first = all(network).get(0);
        assertThat(first.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.isForMany()).isTrue();
            assertThat(extension.role()).isEqualTo(Role.COMMISSION);
        });
        assertThat(em.createNativeQuery("select decision_id from feedback_extension where period_id = ?1")
                        .setParameter(1, first.id())
                        .getSingleResult())
                .isEqualTo(newest().id());

        sweepOn(DUE.plusYears(1).minusDays(90));
        FeedbackPeriod second = all(network).get(1);
        assertThat(second.state()).isEqualTo(FeedbackState.OPEN);
        office(() -> extensions.extend(second.id(), 30, "Illness."));
        assertThat(all(network).get(1).owedBy()).isEqualTo(DUE.plusYears(1).plusDays(30));
        assertRefused("refused.extension", () -> office(() -> extensions.extend(second.id(), 30, "Again.")));

        sweepOn(DUE.plusYears(2).minusDays(60));
        FeedbackPeriod third = all(network).get(2);
        assertRefused("refused.extensionRunning", () -> office(() -> extensions.extend(third.id(), 30, "Again.")));
        commission(() -> extensions.extendFurther(third.id(), 30, "The Commission may."));
        assertThat(all(network).get(2).extensions()).extracting(Extension::role).containsExactly(Role.COMMISSION);
    }

    @Test
    void aDecisionForManyLeavesOutReportsThatItWouldNotHelpAndCallsThatNoFault() throws Exception {
        Supporter network = open("Long ago", "TJ");
        MovableClock.setTo(FeedbackFixture.noon(DUE.plusDays(61)));
        decide("TJ", 60);

        assertThat(all(network).get(0).extensions()).isEmpty();
        assertThat(newest().tooLate()).isEqualTo(1);
        assertThat(newest().failed()).isZero();
        assertThat(newest().finishedAt()).isNotNull();
    }

    @Test
    void aDecisionForManyReachesReportsThatAreMissedAndClosesTheirCases() throws Exception {
        Supporter network = open("Missed", "TJ");
        sweepOn(DUE.plusDays(100));
        assertThat(stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> massExtensions.owed("TJ")))
                .isPositive();
        decide("TJ", 150);

        assertThat(all(network).get(0).extensions()).hasSize(1);
        assertThat(stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.casesOf(network)))
                .singleElement()
                .matches(about -> !about.isOpen());
    }

    @Test
    void aDecisionForAllCountriesCanBeLookedAtBefore() throws Exception {
        Supporter one = open("Here", "KG");
        Supporter two = open("There", "TJ");

        List<Long> reached = stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> massExtensions.owed(null, Integer.MAX_VALUE).stream()
                        .map(FeedbackPeriod::id)
                        .toList());
        assertThat(reached).contains(all(one).get(0).id(), all(two).get(0).id());
        assertThat(stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> massExtensions.owed(null)))
                .isEqualTo(reached.size());
    }

    @Test
    void timeGrantedWithoutTheFormAnswersTheOpenRequest() throws Exception {
        Supporter network = open("Answered", "UA");
        long period = all(network).get(0).id();
        ask(network, period);
        office(() -> extensions.extend(period, 20, "We know."));

        assertThat(request(network).outcome()).isEqualTo(ExtensionRequest.Outcome.GRANTED);
        assertThat(request(network).decidedBy()).isEqualTo(SupporterSetting.OFFICER);
        assertThat(all(network).get(0).owedBy()).isEqualTo(DUE.plusDays(20));
    }

    @Test
    void aRequestThatWasLeftToTheCommissionIsTheCommissionsAndTheNetworkHearsOfIt() throws Exception {
        Supporter network = open("Passed on", "UA");
        long period = all(network).get(0).id();
        ask(network, period);
        office(() -> extensions.passOn(request(network).id(), "Beyond us."));
        assertThat(mails(network, "REQUEST")).singleElement().asString().contains("Комиссии");
        assertRefused("refused.requestDecided", () -> office(() -> extensions.extend(period, 20, "After all.")));
        assertThat(all(network).get(0).extensions()).isEmpty();

        commission(() -> extensions.grant(request(network).id(), 120, "Because of the flood."));
        assertThat(mails(network, "EXTENSION")).hasSize(1);
        assertThat(em.createQuery("select m.body from OutboxMessage m where m.key like :key", String.class)
                        .setParameter("key", all(network).get(0).subject() + ":EXTENSION%")
                        .getSingleResult())
                .contains("Because of the flood.");
        assertThat(request(network).passedOnBy()).isEqualTo(SupporterSetting.OFFICER);
        assertThat(request(network).passedOnRemarks()).isEqualTo("Beyond us.");
    }

    @Test
    void aRequestLapsesWhenTheNetworkLeaves() throws Exception {
        Supporter network = open("Leaves", "UA");
        ask(network, all(network).get(0).id());
        setting.leave(network);
        created.remove(network);

        assertThat(request(network).outcome()).isEqualTo(ExtensionRequest.Outcome.LAPSED);
        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> requests.awaitingOffice(0, 1000)))
                .noneMatch(request -> request.period().supporter().equals(network));
    }

    private Supporter open(String name, String country) throws Exception {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
        Supporter supporter = setting.active(name);
        created.add(supporter);
        transaction.begin();
        em.createNativeQuery("update organisation set country_code = ?1 where id = ?2")
                .setParameter(1, country)
                .setParameter(2, supporter.organisation().id())
                .executeUpdate();
        transaction.commit();
        sweepOn(DUE.minusDays(90));
        return supporter;
    }

    private void decide(String country, int days) {
        commission(() -> massExtensions.decide(UUID.randomUUID().toString(), country, days, "An earthquake."));
        stage.as("system", "SYSTEM", sweep::run);
    }

    private MassExtension newest() {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", massExtensions::all)
                .get(0);
    }

    private void ask(Supporter network, long period) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> extensions.ask(period, 40, "Illness."));
    }

    private ExtensionRequest request(Supporter network) {
        return stage.as(
                        SupporterSetting.OFFICER,
                        "OFFICE",
                        () -> requests.of(all(network).get(0)))
                .get(0);
    }

    /** Its periods, the oldest first. */
    private List<FeedbackPeriod> all(Supporter network) {
        List<FeedbackPeriod> found =
                new ArrayList<>(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)));
        java.util.Collections.reverse(found);
        return found;
    }

    private List<String> mails(Supporter network, String what) {
        return em.createQuery(
                        "select m.subject from OutboxMessage m where m.key like :key and m.recipient = :manager",
                        String.class)
                .setParameter("key", all(network).get(0).subject() + ":" + what + "%")
                .setParameter("manager", SupporterSetting.managerOf(network))
                .getResultList();
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private void commission(As.Work work) {
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private void sweepOn(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
        stage.as("system", "SYSTEM", sweep::run);
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
