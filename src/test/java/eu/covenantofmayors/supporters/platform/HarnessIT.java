package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the tests themselves stand on firm ground. */
@ArquillianTest
class HarnessIT {

    @Inject
    private Clock clock;

    @Inject
    private As.Office office;

    @Inject
    private As.Commission commission;

    @Inject
    private Stage stage;

    @Inject
    private Anybody anybody;

    @Inject
    private OfficeOnly officeOnly;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void theDefaultDataSourceIsPostgreSql() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }

    @Test
    void aClockThatWasInjectedEarlierMovesToo() {
        Instant moment = Instant.parse("2026-03-31T22:00:00Z");
        MovableClock.setTo(moment);
        assertThat(clock.instant()).isEqualTo(moment);
    }

    @Test
    void aRoleOpensWhatIsMeantForIt() throws Exception {
        assertThat(office.call(officeOnly::desk)).isEqualTo("OFFICE true, OFFICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICE", "COMMISSION", "ADMIN", "NETWORK", "SYSTEM"})
    void everyRoleCanBePlayed(String role) {
        assertThat(stage.as("nobody@example.org", role, anybody::roles)).containsExactly(role);
    }

    @Test
    void anotherRoleDoesNot() {
        assertThatThrownBy(() -> commission.call(officeOnly::desk)).hasRootCauseInstanceOf(Exception.class);
        assertThatThrownBy(officeOnly::desk).isInstanceOf(EJBAccessException.class);
    }

    /** Tells in which roles it is called. */
    @Stateless
    @PermitAll
    @DeclareRoles({"OFFICE", "COMMISSION", "ADMIN", "NETWORK", "SYSTEM"})
    public static class Anybody {
        @Resource
        private SessionContext context;

        public List<String> roles() {
            return Stream.of("OFFICE", "COMMISSION", "ADMIN", "NETWORK", "SYSTEM")
                    .filter(context::isCallerInRole)
                    .toList();
        }
    }

    /** A service as the application has them. */
    @Stateless
    @RolesAllowed("OFFICE")
    public static class OfficeOnly {

        @Resource
        private SessionContext context;

        public String desk() {
            return "OFFICE " + context.isCallerInRole("OFFICE") + ", "
                    + context.getCallerPrincipal().getName();
        }
    }
}
