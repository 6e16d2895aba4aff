package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of the policy and what-if on a real database. The version of these tests is of a day that no other test lives to see. */
@ArquillianTest
class PolicyServiceIT {
    @Inject
    private PolicyService service;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private Looks looks;

    @Inject
    private Stage stage;

    @Inject
    private SupporterSetting setting;

    private Supporter network;

    @BeforeEach
    void someNetworkAndTheOfficersAreThere() {
        network = setting.active("Policy " + System.nanoTime());
    }

    /** It leaves again, so that other tests find nothing to flag. */
    @AfterEach
    void tidyUp() {
        setting.leave(network);
    }

    /** So far ahead that no other test lives to see it; and it is withdrawn. */
    private static final LocalDate FAR = LocalDate.of(2090, 1, 1);

    private <T> T commission(Callable<T> work) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private int newest() {
        return commission(policies::everSet).get(0).number();
    }

    private void set(int newest, LocalDate from) {
        commission(() -> {
            service.set(newest, from, PolicyTerms.initial(), "A test.");
            return null;
        });
    }

    @Test
    void aVersionIsNumberedOnceHasItsOwnDayAndIsWithdrawnWhileItIsToCome() {
        int before = newest();
        set(before, FAR);
        FeedbackPolicy version = commission(policies::everSet).get(0);
        try {
            assertThat(version.number()).isEqualTo(before + 1);
            assertThat(version.decidedBy()).isEqualTo(SupporterSetting.COMMISSION);
            assertThatThrownBy(() -> set(before, FAR.plusDays(1))).hasMessageContaining("refused.policyMeanwhile");
            assertThatThrownBy(() -> set(before + 1, FAR)).hasMessageContaining("refused.policySameDay");
            assertThatThrownBy(() -> set(before + 1, policies.today())).hasMessageContaining("refused.policyTomorrow");
        } finally {
            commission(() -> {
                service.withdraw(version.id(), "Only a test.");
                return null;
            });
        }
        assertThat(policies.all()).extracting(FeedbackPolicy::number).doesNotContain(before + 1);
        assertThat(newest()).isEqualTo(before + 1);
        assertThat(looks.audited("policy:" + (before + 1))).isEqualTo(2);
    }

    @Test
    void aVersionThatHasTakenEffectStays() {
        long first = policies.inForceOn(LocalDate.of(2012, 1, 1)).id();
        assertThatThrownBy(() -> commission(() -> {
                    service.withdraw(first, "No.");
                    return null;
                }))
                .hasMessageContaining("refused.policyInForce");
    }

    @Test
    void nobodyElseSetsAndTheOfficeMayAskWhatIf() {
        assertThatThrownBy(() -> stage.as(SupporterSetting.OFFICER, "OFFICE", () -> {
                    service.set(1, FAR, PolicyTerms.initial(), "No.");
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
        assertThat(stage.as(
                        SupporterSetting.OFFICER,
                        "OFFICE",
                        () -> dryRuns.until(policies.today().plusMonths(12))))
                .isNotNull();
    }

    @Test
    void askingChangesNothingThatIsStored() {
        List<?> before = looks.stored();
        LocalDate today = policies.today();
        commission(() -> dryRuns.until(today.plusMonths(24)));
        commission(() -> dryRuns.compare(today.plusDays(1), PolicyTerms.initial(), today.plusMonths(24)));
        assertThat(looks.stored()).isEqualTo(before);
    }

    /** Looks at the tables. */
    @Stateless
    public static class Looks {
        @PersistenceContext
        private EntityManager em;

        public List<?> stored() {
            return em
                    .createNativeQuery("select sum(p.version), count(*), (select count(*) from feedback_ledger),"
                            + " (select count(*) from feedback_policy), (select count(*) from audit_entry)"
                            + " from feedback_period p")
                    .getResultList()
                    .stream()
                    .map(row -> Arrays.toString((Object[]) row))
                    .toList();
        }

        public long audited(String subject) {
            return em.createQuery("select count(e) from AuditEntry e where e.subject = :subject", Long.class)
                    .setParameter("subject", subject)
                    .getSingleResult();
        }
    }
}
