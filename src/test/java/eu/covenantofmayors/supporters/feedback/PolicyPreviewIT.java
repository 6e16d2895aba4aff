package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the preview of a draft says of each network, the sweep then does when the draft has become a version. All networks
 * signed on 29 February 2024; those of other tests sleep meanwhile.
 */
@ArquillianTest
class PolicyPreviewIT {
    private static final LocalDate TODAY = LocalDate.of(2033, 6, 1);
    private static final LocalDate FROM = TODAY.plusDays(9);

    /** The first day of the new grid that leaves the networks the time of a reinstatement. */
    private static final LocalDate DUE = LocalDate.of(2033, 10, 29);

    private static final LocalDate PREVIEWED = LocalDate.of(2033, 11, 15);
    private static final PolicyTerms DRAFT =
            new PolicyTerms(4, 60, List.of(-30, 0), 0, 10, 30, FeedbackFixture.BRUSSELS);

    @Inject
    private PolicyService service;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private Supporters supporters;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Others others;

    @Inject
    private Stage stage;

    private final List<Supporter> created = new ArrayList<>();
    private int number;

    @BeforeEach
    void letTheOthersSleep() {
        others.sleep();
    }

    @AfterEach
    void tidyUp() {
        created.forEach(setting::leave);
        others.forget(number);
        others.wake();
        MovableClock.reset();
    }

    @Test
    void theSweepDoesWhatThePreviewSaid() {
        LocalDate winter = TODAY.minusMonths(6).plusDays(14);
        on(winter);
        Supporter late = network("Late");
        sweepOn(winter);
        on(TODAY);
        Supporter one = network("One");
        Supporter two = network("Two");
        sweepOn(TODAY);
        Map<Long, Long> mailsBefore = new HashMap<>();
        Map<Long, Long> casesBefore = new HashMap<>();
        created.forEach(network -> {
            mailsBefore.put(network.id(), others.mails(network));
            casesBefore.put(network.id(), cases(network));
        });

        PolicyPreview preview = commission(() -> dryRuns.compare(FROM, DRAFT, PREVIEWED));
        assertThat(preview.networks()).isEqualTo(3);
        assertThat(ids(preview.newly(Consequence.OVERDUE))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(ids(preview.newly(Consequence.MISSED))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(ids(preview.newly(Consequence.OPEN))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(ids(preview.newly(Consequence.CASE))).containsExactlyInAnyOrder(late.id(), one.id(), two.id());
        assertThat(ids(preview.newly(Consequence.MAILS))).containsExactlyInAnyOrder(late.id(), one.id(), two.id());
        assertThat(ids(preview.newly(Consequence.DUE))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(Arrays.stream(Consequence.values()).map(preview::noLonger)).allMatch(List::isEmpty);

        int newest = commission(policies::everSet).get(0).number();
        stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> service.set(newest, FROM, DRAFT, "Three reports a year."));
        number = newest + 1;

        sweepOn(FROM.minusDays(1));
        assertThat(scheduled(one).policy().number()).isLessThan(number);
        assertThat(scheduled(one).baseDue()).isEqualTo("2034-02-28");
        sweepOn(FROM);
        assertThat(scheduled(one).policy().number()).isEqualTo(number);
        assertThat(scheduled(one).baseDue()).isEqualTo(DUE);
        assertThat(all(late).stream().filter(period -> period.state() == FeedbackState.OPEN))
                .singleElement()
                .satisfies(open -> assertThat(open.policy().number()).isLessThan(number));
        for (LocalDate day = FROM.plusDays(1); !day.isAfter(PREVIEWED); day = day.plusDays(1)) {
            sweepOn(day);
        }

        for (PolicyEffect effect : preview.effects()) {
            Supporter network = effect.supporter();
            Outlook really = new Outlook(
                    standing(network),
                    all(network).stream()
                            .filter(period -> period.state().owed() || period.state() == FeedbackState.SCHEDULED)
                            .map(FeedbackPeriod::owedBy)
                            .min(LocalDate::compareTo)
                            .orElse(null),
                    all(network).stream().anyMatch(period -> period.state().owed()),
                    cases(network) > casesBefore.get(network.id()),
                    (int) (others.mails(network) - mailsBefore.get(network.id())));
            assertThat(really).as(network.organisation().officialName()).isEqualTo(effect.after());
        }
    }

    private Supporter network(String name) {
        Supporter network = setting.active("Preview " + name);
        created.add(network);
        return network;
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }

    private void sweepOn(LocalDate day) {
        on(day);
        stage.as("system", "SYSTEM", sweep::run);
    }

    private <T> T commission(Callable<T> work) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private List<FeedbackPeriod> all(Supporter network) {
        return commission(() -> periods.forDesk(network));
    }

    private FeedbackPeriod scheduled(Supporter network) {
        return all(network).stream()
                .filter(period -> period.state() == FeedbackState.SCHEDULED)
                .findFirst()
                .orElseThrow();
    }

    private long cases(Supporter network) {
        return all(network).stream()
                .map(FeedbackPeriod::ledger)
                .flatMap(Collection::stream)
                .filter(entry -> entry.rule().equals("CASE"))
                .count();
    }

    private Standing standing(Supporter network) {
        return commission(() -> supporters.get(network.id())).standing();
    }

    private static List<Long> ids(List<PolicyEffect> effects) {
        return effects.stream().map(effect -> effect.supporter().id()).toList();
    }

    /** Puts the networks of other tests to sleep, so that a version of the policy does not concern them. */
    @Stateless
    public static class Others {
        private static final Map<Long, String> STATES = new HashMap<>();
        private static final Map<Long, Object> MOMENTS = new HashMap<>();

        @PersistenceContext
        private EntityManager em;

        public void sleep() {
            rows("select id, state from supporter").forEach(row -> STATES.put((Long) row[0], (String) row[1]));
            rows("select id, next_moment from feedback_period where next_moment is not null")
                    .forEach(row -> MOMENTS.put((Long) row[0], row[1]));
            em.createNativeQuery("update supporter set state = 'WITHDRAWN'").executeUpdate();
            em.createNativeQuery("update feedback_period set next_moment = null")
                    .executeUpdate();
        }

        public void wake() {
            STATES.forEach((id, state) -> em.createNativeQuery("update supporter set state = ?1 where id = ?2")
                    .setParameter(1, state)
                    .setParameter(2, id)
                    .executeUpdate());
            MOMENTS.forEach(
                    (id, moment) -> em.createNativeQuery("update feedback_period set next_moment = ?1 where id = ?2")
                            .setParameter(1, moment)
                            .setParameter(2, id)
                            .executeUpdate());
            STATES.clear();
            MOMENTS.clear();
        }

        /** A version that took effect cannot be withdrawn; for the other tests it never was. */
        public void forget(int number) {
            em.createNativeQuery("update feedback_policy set withdrawn_at = set_at where number_ = ?1 and number_ > 1")
                    .setParameter(1, number)
                    .executeUpdate();
        }

        public long mails(Supporter network) {
            return em.createQuery(
                            "select count(m) from OutboxMessage m where m.recipient = :manager and m.key like 'period:%'",
                            Long.class)
                    .setParameter("manager", SupporterSetting.managerOf(network))
                    .getSingleResult();
        }

        @SuppressWarnings("unchecked")
        private List<Object[]> rows(String query) {
            return em.createNativeQuery(query).getResultList();
        }
    }
}
