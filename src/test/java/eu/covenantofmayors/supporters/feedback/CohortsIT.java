package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two networks that stand alike, one moved in a set and one by itself: nobody can tell which was which. */
@ArquillianTest
class CohortsIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Inject
    private Cohorts cohorts;

    @Inject
    private SweepSteps steps;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private ExtensionService extensions;

    @Inject
    private Accounts accounts;

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
    void doesTogetherWhatTheStepsDoOneByOne() {
        Supporter together = open("Together");
        Supporter alone = open("Alone");
        // A reminder that is sent; one that is stale beside one that is sent; a flag that is told, and one that is not.
        for (LocalDate day : List.of(DUE.minusDays(30), DUE, DUE.plusDays(1), DUE.plusDays(31))) {
            on(day);
            system(() -> steps.advance(period(alone).id()));
            system(() ->
                    cohorts.advance(cohortOf(together), List.of(period(together).id())));

            assertThat(traces(together)).isEqualTo(traces(alone)).isNotEmpty();
            assertThat(find(together).standing()).isEqualTo(find(alone).standing());
            assertThat(period(together).nextMoment())
                    .isEqualTo(period(alone).nextMoment())
                    .isAfter(day);
        }
        assertThat(find(together).standing()).isEqualTo(Standing.MISSED);
        assertThat(traces(together)).anyMatch(line -> line.startsWith("mail") && line.contains("не сдан"));
    }

    @Test
    void writesOnceToAPersonWithTwoRolesAndNotToOneWhoHasLeft() throws Exception {
        Supporter supporter = open("Two roles");
        transaction.begin();
        Membership manager = accounts.of(find(supporter).organisation()).get(0);
        em.persist(new Membership(manager.user(), manager.organisation(), Role.EDITOR));
        transaction.commit();
        on(DUE.plusDays(1));

        system(() ->
                cohorts.advance(cohortOf(supporter), List.of(period(supporter).id())));

        assertThat(mails(supporter, "REMINDER+1")).hasSize(1);
    }

    @Test
    void doesNothingWhenOneOfThemStandsOtherwiseMeanwhile() {
        Supporter stays = open("Stays");
        Supporter changes = open("Changes");
        on(DUE.plusDays(1));
        Cohort cohort = cohortOf(stays);
        List<Long> both = List.of(period(stays).id(), period(changes).id());
        stage.as(SupporterSetting.OFFICER, "OFFICE", () -> extensions.extend(both.get(1), 30, "A flood."));

        assertThatThrownBy(() -> system(() -> cohorts.advance(cohort, both)))
                .hasStackTraceContaining("changed meanwhile");
        assertThat(period(stays).ledger()).extracting(LedgerEntry::rule).doesNotContain("OVERDUE", "REMINDER+1");

        system(sweep::run);
        assertThat(period(stays).ledger()).extracting(LedgerEntry::rule).contains("OVERDUE", "REMINDER+1");
        assertThat(period(changes).ledger()).extracting(LedgerEntry::rule).doesNotContain("OVERDUE");
    }

    @Test
    void oneNetworksFailureIsItsOwnAlsoWhereManyAreMovedTogether() {
        Supporter other = open("Unharmed in a set");
        Supporter victim = open("Harmed in a set");
        Saboteur.victim = victim.organisation().officialName();
        try {
            on(DUE.plusDays(1));
            system(sweep::run);
        } finally {
            Saboteur.victim = null;
        }

        assertThat(period(other).ledger()).extracting(LedgerEntry::rule).contains("OVERDUE");
        assertThat(mails(other, "REMINDER+1")).hasSize(1);
        assertThat(period(victim).ledger()).extracting(LedgerEntry::rule).doesNotContain("OVERDUE");
        system(sweep::run);
        assertThat(period(victim).ledger()).extracting(LedgerEntry::rule).contains("OVERDUE");
    }

    private Supporter open(String name) {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
        Supporter supporter = setting.active(name);
        created.add(supporter);
        on(DUE.minusDays(90));
        system(() -> steps.advance(period(supporter).id()));
        return supporter;
    }

    private Cohort cohortOf(Supporter supporter) {
        long id = period(supporter).id();
        return stage.as(
                "system",
                "SYSTEM",
                () -> cohorts.due().stream()
                        .filter(cohort -> cohorts.periods(cohort).contains(id))
                        .findFirst()
                        .orElseThrow());
    }

    /** All that the sweep has left behind about a network, without its name, ids and when exactly. */
    private List<String> traces(Supporter supporter) {
        FeedbackPeriod period = period(supporter);
        List<String> traces = new ArrayList<>();
        period.ledger()
                .forEach(entry -> traces.add("ledger " + entry.rule() + entry.due() + entry.stale() + entry.at()));
        em.createQuery("select e from AuditEntry e where e.subject = :subject", AuditEntry.class)
                .setParameter("subject", period.subject())
                .getResultStream()
                .forEach(entry -> traces.add(
                        "audit " + entry.action() + entry.detail() + entry.actor() + entry.actorRole() + entry.at()));
        mails(supporter, "")
                .forEach(mail -> traces.add(("mail " + mail.key() + mail.recipient() + mail.language()
                                + mail.createdAt() + mail.subject() + mail.body())
                        .replace(SupporterSetting.managerOf(supporter), "MANAGER")
                        .replace(supporter.organisation().englishName(), "NAME")
                        .replace(String.valueOf(period.id()), "ID")));
        traces.sort(null);
        return traces;
    }

    private List<OutboxMessage> mails(Supporter supporter, String rule) {
        return em.createQuery("select m from OutboxMessage m where m.key like :key", OutboxMessage.class)
                .setParameter("key", period(supporter).subject() + ":" + rule + "%")
                .getResultList();
    }

    private FeedbackPeriod period(Supporter supporter) {
        return em.createQuery(
                        "select p from FeedbackPeriod p where p.supporter.id = :id order by p.baseDue",
                        FeedbackPeriod.class)
                .setParameter("id", supporter.id())
                .setMaxResults(1)
                .getSingleResult();
    }

    private Supporter find(Supporter supporter) {
        return em.find(Supporter.class, supporter.id());
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }

    private void system(eu.covenantofmayors.supporters.platform.As.Work work) {
        stage.as("system", "SYSTEM", work);
    }
}
