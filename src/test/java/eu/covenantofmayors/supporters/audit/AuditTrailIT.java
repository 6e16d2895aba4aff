package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What has happened is recorded with it, once, and can be read by those who answer for it. */
@ArquillianTest
class AuditTrailIT {
    @Inject
    private AuditTrail trail;

    @Inject
    private Happenings happenings;

    @Inject
    private Stage stage;

    private final String subject = "test:" + UUID.randomUUID();

    @Test
    void oneHappeningIsOneEntry() {
        happenings.happen(subject);

        assertThat(happenings.entries(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("somebody@office.example");
            assertThat(entry.detail()).isEqualTo("what and why");
            assertThat(entry.at()).isEqualTo(Happened.AT);
        });
    }

    @Test
    void whatWasRolledBackHasNotHappened() {
        assertThatThrownBy(() -> happenings.happenAndBreakOff(subject)).isInstanceOf(IllegalStateException.class);
        assertThat(happenings.entries(subject)).isEmpty();
    }

    @Test
    void theCommissionAndTheAdministratorsReadItAndNobodyElse() {
        happenings.happen(subject);

        assertThat(stage.as("somebody@admin.example", "ADMIN", () -> trail.newest(0, 50)))
                .extracting(AuditEntry::subject)
                .contains(subject);
        assertThat(stage.as("somebody@commission.example", "COMMISSION", () -> trail.newest(0, 1)))
                .hasSize(1);
        for (String role : List.of("OFFICE", "NETWORK")) {
            assertThatThrownBy(() -> stage.as("somebody@example.org", role, () -> trail.newest(0, 1)))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThatThrownBy(() -> trail.newest(0, 1)).isInstanceOf(EJBAccessException.class);
    }

    /** Something that happens. */
    record Happened(String subject) implements DomainEvent {
        static final Instant AT = Instant.parse("2026-02-28T23:59:59Z");

        @Override
        public Actor actor() {
            return new Actor("somebody@office.example", Role.OFFICE);
        }

        @Override
        public Instant at() {
            return AT;
        }

        @Override
        public String detail() {
            return "what and why";
        }
    }

    /** A service that lets it happen. */
    @ApplicationScoped
    public static class Happenings {
        @PersistenceContext
        private EntityManager em;

        @Inject
        private Event<DomainEvent> events;

        @Transactional
        public void happen(String subject) {
            events.fire(new Happened(subject));
        }

        @Transactional
        public void happenAndBreakOff(String subject) {
            happen(subject);
            em.flush();
            throw new IllegalStateException("On purpose");
        }

        public List<AuditEntry> entries(String subject) {
            return em.createQuery("select e from AuditEntry e where e.subject = :subject", AuditEntry.class)
                    .setParameter("subject", subject)
                    .getResultList();
        }
    }
}
