package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More time: asked for, granted, declined, left to the Commission, given to many. All signed on 29 February 2024. */
@ArquillianTest
class ExtensionServiceIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Inject
    private ExtensionService extensions;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private MassExtensions massExtensions;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final List<Supporter> created = new ArrayList<>();

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
    }

    @AfterEach
    void tidyUp() {
        Saboteur.victim = null;
        created.forEach(setting::leave);
        MovableClock.reset();
    }

    @Test
    void theOfficeGrantsWhatANetworkAsksForAfterTheDueDateToo() {
        Supporter network = open("Asks late");
        long period = period(network).id();
        on(DUE.plusDays(5));
        ask(network, period, 40);

        ExtensionRequest request = only(network);
        assertThat(request.askedBy()).isEqualTo(SupporterSetting.managerOf(network));
        office(() -> extensions.grant(request.id(), request.days(), null));

        assertThat(only(network).outcome()).isEqualTo(ExtensionRequest.Outcome.GRANTED);
        assertThat(period(network).owedBy()).isEqualTo(DUE.plusDays(40));
        assertThat(mails(network, "EXTENSION")).isEqualTo(1);
        assertThat(audited(network)).contains("ExtensionAsked", "ExtensionDecided", "ExtensionGranted");
        assertRefused("refused.requestDecided", () -> office(() -> extensions.grant(request.id(), 10, null)));
    }

    @Test
    void whatTheOfficeMayNotGrantTheCommissionMay() {
        Supporter network = open("Asks for much");
        long period = period(network).id();
        assertRefused("refused.extensionInAll", () -> ask(network, period, 700));
        ask(network, period, 200);
        assertRefused("refused.requestOpen", () -> ask(network, period, 30));
        long request = only(network).id();

        assertRefused("refused.extension", () -> office(() -> extensions.grant(request, 200, null)));
        assertThat(only(network).isOpen()).isTrue();
        office(() -> extensions.passOn(request, "It is beyond us."));
        assertThat(only(network).isPassedOn()).isTrue();
        assertThatThrownBy(() -> office(() -> extensions.grant(request, 10, null)))
                .isInstanceOf(NotFound.class);

        commission(() -> extensions.grant(request, 150, "150 must do."));
        assertThat(period(network).owedBy()).isEqualTo(DUE.plusDays(150));
        assertThat(period(network).extensions())
                .extracting(Extension::grantedBy)
                .containsExactly(SupporterSetting.COMMISSION);
        commission(() -> extensions.extendFurther(period, 30, "More."));
        assertThat(period(network).owedBy()).isEqualTo(DUE.plusDays(180));
        assertRefused("refused.extensionInAll", () -> commission(() -> extensions.extendFurther(period, 600, "No.")));
    }

    @Test
    void aRequestIsDeclinedWithReasonsOrLapsesWhenTheReportComesIn() {
        Supporter network = open("Files after all");
        long period = period(network).id();
        ask(network, period, 30);
        office(() -> extensions.decline(only(network).id(), "You had a year."));
        assertThat(only(network).outcome()).isEqualTo(ExtensionRequest.Outcome.DECLINED);
        assertThat(mails(network, "REQUEST")).isEqualTo(1);

        ask(network, period, 20);
        file(network, period);
        assertThat(all(network).get(0).outcome()).isEqualTo(ExtensionRequest.Outcome.LAPSED);
        assertRefused("refused.reportClosed", () -> ask(network, period, 20));
    }

    @Test
    void nobodyAsksForAnotherNetworkAndNoNetworkGrants() {
        Supporter network = open("Its own");
        Supporter other = open("Another");
        long period = period(network).id();

        assertThatThrownBy(() -> ask(other, period, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.managerOf(network), "NETWORK", () -> extensions.extend(period, 10, "Me.")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> office(() -> massExtensions.decide("x", null, 10, "Me.")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void oneDecisionGivesManyMoreTimeOnceBeforeTheyAreFlaggedAndOnesFailureIsItsOwn() {
        Supporter one = open("Earthquake one");
        Supporter victim = open("Earthquake victim");
        Supporter two = open("Earthquake two");
        String form = UUID.randomUUID().toString();
        on(DUE.plusDays(1));
        long owed = stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> massExtensions.owed("UA"));
        assertThat(owed).isGreaterThanOrEqualTo(3);
        commission(() -> massExtensions.decide(form, "UA", 60, "An earthquake."));
        commission(() -> massExtensions.decide(form, "UA", 60, "An earthquake."));
        Saboteur.victim = victim.organisation().officialName();
        sweep();
        Saboteur.victim = null;
        sweep();

        for (Supporter network : List.of(one, two)) {
            assertThat(period(network).owedBy()).isEqualTo(DUE.plusDays(60));
            assertThat(period(network).extensions()).hasSize(1);
            assertThat(period(network).ledger()).extracting(LedgerEntry::rule).doesNotContain("OVERDUE");
            assertThat(mails(network, "EXTENSION")).isEqualTo(1);
        }
        assertThat(period(victim).extensions()).isEmpty();
        MassExtension decision = stage.as(SupporterSetting.COMMISSION, "COMMISSION", massExtensions::all)
                .get(0);
        assertThat(decision.finishedAt()).isNotNull();
        assertThat(decision.failed()).isEqualTo(1);
        assertThat(decision.extended()).isEqualTo((int) owed - 1);
    }

    private Supporter open(String name) {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
        Supporter supporter = setting.active(name);
        created.add(supporter);
        on(DUE.minusDays(90));
        sweep();
        return supporter;
    }

    private void sweep() {
        stage.as("system", "SYSTEM", sweep::run);
    }

    private void ask(Supporter network, long period, int days) {
        stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> extensions.ask(period, days, "Our secretary is ill."));
    }

    private void file(Supporter network, long period) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            reporting.save(
                    period,
                    periods.mine(period).report().version(),
                    complete.content(),
                    complete.parts(),
                    Languages.RU);
            reporting.submit(period);
        });
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private void commission(As.Work work) {
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private ExtensionRequest only(Supporter network) {
        assertThat(all(network)).hasSize(1);
        return all(network).get(0);
    }

    private List<ExtensionRequest> all(Supporter network) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> requests.of(period(network)));
    }

    private FeedbackPeriod period(Supporter network) {
        return em.createQuery(
                        "select p from FeedbackPeriod p where p.supporter.id = :id order by p.baseDue",
                        FeedbackPeriod.class)
                .setParameter("id", network.id())
                .setMaxResults(1)
                .getSingleResult();
    }

    private long mails(Supporter network, String what) {
        return em.createQuery(
                        "select count(m) from OutboxMessage m where m.key like :key and m.recipient = :manager",
                        Long.class)
                .setParameter("key", period(network).subject() + ":" + what + "%")
                .setParameter("manager", SupporterSetting.managerOf(network))
                .getSingleResult();
    }

    private List<String> audited(Supporter network) {
        return em.createQuery("select e.action from AuditEntry e where e.subject = :subject", String.class)
                .setParameter("subject", period(network).subject())
                .getResultList();
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }
}
