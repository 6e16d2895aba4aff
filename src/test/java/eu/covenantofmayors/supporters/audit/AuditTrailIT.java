package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.AppointmentService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuditTrailIT {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final String ADMIN = "admin@test.example";

    /** Anything that happens to a record. */
    private record Happened(Actor actor, Instant at, String subject, String detail) implements DomainEvent {}

    @Inject
    private AuditTrail trail;

    @Inject
    private AppointmentService appointments;

    @Inject
    private ProfileService profiles;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final String email = UUID.randomUUID() + "@office.example";

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void whatAServiceDoesLeavesOneEntry() {
        User invited = stage.as(ADMIN, "ADMIN", this::invite);

        assertThat(about("user:" + invited.id())).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.actor()).isEqualTo(ADMIN);
            assertThat(entry.actorRole()).isEqualTo("ADMIN");
            assertThat(entry.action()).isEqualTo("AppointmentProposed");
            assertThat(entry.detail()).isEqualTo("+OFFICE " + email);
            assertThat(entry.why()).isEqualTo("A new post.");
        });
    }

    @Test
    void aStepOfALifeCycleIsToldWithItsActorAndName() {
        Supporter supporter = setting.active("Audited");
        String manager = SupporterSetting.managerOf(supporter);
        List<AuditEntry> before = about("supporter:" + supporter.id());
        stage.as(manager, Role.NETWORK, () -> profiles.withdraw(supporter.id(), "We close."));

        List<AuditEntry> after = about("supporter:" + supporter.id());
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(after.get(0).actor()).isEqualTo(manager);
        assertThat(after.get(0).actorRole()).isEqualTo("MANAGER");
        assertThat(after.get(0).detail()).isEqualTo("WITHDRAW");
        assertThat(after.get(0).before()).isEqualTo("ACTIVE");
        assertThat(after.get(0).after()).isEqualTo("WITHDRAWN");
        assertThat(after.get(0).why()).isEqualTo("We close.");
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        assertThatThrownBy(() -> stage.as(ADMIN, "ADMIN", () -> {
                    invite();
                    throw new Refused("refused.state");
                }))
                .hasMessage("refused.state");

        assertThat(find(new AuditSearch(null, null, null, email, null, null))).isEmpty();
    }

    @Test
    void withoutATransactionNothingHasHappened() {
        assertThatThrownBy(() -> trail.record(happened("Nothing"))).isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void aLongDetailIsKeptAsFarAsItFits() {
        stage.as("system", "SYSTEM", () -> trail.record(happened("ж".repeat(5000))));

        assertThat(about("test:" + email))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).hasSize(4000));
    }

    @Test
    void anEntryCannotBeRemoved() {
        stage.as("system", "SYSTEM", () -> trail.record(happened("Stays")));
        AuditEntry entry = about("test:" + email).get(0);

        assertThatThrownBy(() -> stage.as("system", "SYSTEM", () -> em.remove(em.find(AuditEntry.class, entry.id()))))
                .hasStackTraceContaining("written once");
        assertThat(about("test:" + email)).containsExactly(entry);
    }

    @Test
    void isFoundByWhoWhatWhichWhenAndWords() {
        stage.as("system", "SYSTEM", () -> trail.record(happened("50% of_all!")));
        AuditEntry entry = about("test:" + email).get(0);
        String subject = "test:" + email;

        assertThat(find(new AuditSearch("SYSTEM", "Happened", subject, "50% OF_ALL!", NOW, NOW.plusMillis(1))))
                .containsExactly(entry);
        assertThat(find(new AuditSearch(null, null, "test:", "50%", null, null)))
                .contains(entry);
        for (AuditSearch other : List.of(
                new AuditSearch("somebody", null, subject, null, null, null),
                new AuditSearch(null, "Other", subject, null, null, null),
                new AuditSearch(null, null, subject, "50_", null, null),
                new AuditSearch(null, null, subject, null, NOW.plusMillis(1), null),
                new AuditSearch(null, null, subject, null, null, NOW))) {
            assertThat(find(other)).as(other.toString()).isEmpty();
        }
        assertThat(stage.as(ADMIN, "ADMIN", () -> trail.actions())).contains("Happened");
    }

    @Test
    void notEvenTheDatabaseLetsAnEntryBeChanged() {
        stage.as("system", "SYSTEM", () -> trail.record(happened("Stays")));
        long id = about("test:" + email).get(0).id();

        for (String change : List.of(
                "update audit_entry set detail = 'Other' where id = ",
                "update audit_entry set happened_at = now() where id = ",
                "update audit_entry set actor = 'other' where id = ",
                "delete from audit_entry where id = ")) {
            assertThatThrownBy(() -> stage.as(
                            "system",
                            "SYSTEM",
                            () -> em.createNativeQuery(change + id).executeUpdate()))
                    .as(change)
                    .hasStackTraceContaining("written once");
        }
    }

    @Test
    void isReadByTheCommissionAndTheAdministratorsOnly() {
        assertThat(stage.as("reader", "COMMISSION", () -> trail.find(AuditSearch.ALL, 0, 1)))
                .hasSize(1);
        for (String role : List.of("OFFICE", "NETWORK", "SYSTEM")) {
            assertThatThrownBy(() -> stage.as("reader", role, () -> trail.find(AuditSearch.ALL, 0, 1)))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
        assertThatThrownBy(() -> trail.find(AuditSearch.ALL, 0, 1)).isInstanceOf(EJBAccessException.class);
    }

    private User invite() {
        return appointments
                .propose(email, "Nino", Languages.EN, Role.OFFICE, "A new post.")
                .account();
    }

    private Happened happened(String detail) {
        return new Happened(Actor.SYSTEM, NOW, "test:" + email, detail);
    }

    private List<AuditEntry> about(String subject) {
        return find(new AuditSearch(null, null, subject, null, null, null));
    }

    private List<AuditEntry> find(AuditSearch search) {
        return stage.as(ADMIN, "ADMIN", () -> trail.find(search, 0, 100));
    }
}
