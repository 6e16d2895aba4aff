package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to the trail behind the application's back is found, and where it was done. */
@ArquillianTest
class ChainCheckIT {
    private static final int ENTRIES = 40;
    private static final String ADMIN = SupporterSetting.ADMINISTRATOR;
    private static final String COLUMNS = "id, happened_at, actor, actor_role, action, subject, detail, before_value,"
            + " after_value, why, actor_salt, actor_digest, words_salt, words_digest, link";

    /** Anything that happens to a record. */
    private record Sealed(Actor actor, Instant at, String subject, String detail) implements DomainEvent {
        @Override
        public String before() {
            return "OLD";
        }

        @Override
        public String after() {
            return "NEW";
        }

        @Override
        public String why() {
            return "Because";
        }
    }

    /** What somebody does to the tables, and what is seen then. */
    @FunctionalInterface
    private interface Tampering {
        void with(Tables tables) throws SQLException;
    }

    /** Copies of the tables with the beginning of the chain, seen by one connection until its transaction ends. */
    private record Tables(Connection connection) {
        void copy() throws SQLException {
            // The session finds its own tables before those of everybody.
            execute("create temporary table audit_entry on commit drop as select * from public.audit_entry"
                    + " where chain_number <= " + ENTRIES);
            execute("create temporary table audit_chain on commit drop as select 1 as id, 1 as version, " + ENTRIES
                    + " as last, link from public.audit_entry where chain_number = " + ENTRIES);
        }

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** What a walk finds after some statements; they are taken back. */
        List<ChainFinding.Flaw> flawsAfter(ChainReceipt receipt, String... statements) throws SQLException {
            execute("savepoint before");
            for (String statement : statements) {
                execute(statement);
            }
            ChainFinding finding = ChainCheck.of(connection, receipt);
            execute("rollback to savepoint before");
            assertThat(finding.isIntact()).isEqualTo(finding.flaws().isEmpty());
            if (!finding.isIntact()) {
                assertThat(finding.intactUpTo())
                        .isLessThan(finding.flaws().get(0).number());
            }
            return finding.flaws();
        }
    }

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditSealing sealing;

    @Inject
    private AuditCheckService checks;

    @Inject
    private ForgettingService forgetting;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void writeAndSeal() {
        setting.active("Chained");
        for (int i = 0; i < ENTRIES; i++) {
            record("person@network.example", "Entry " + i);
        }
        seal();
    }

    @Test
    void whatIsSealedIsIntactAndNumberedWithoutGap() {
        ChainFinding finding = stage.as(ADMIN, "ADMIN", () -> checks.check(null));

        assertThat(finding.flaws()).isEmpty();
        assertThat(finding.intactUpTo()).isEqualTo(finding.entries()).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(finding.end().number()).isEqualTo(finding.entries());
        assertThat(stage.as(ADMIN, "ADMIN", () -> checks.check(finding.end())).isIntact())
                .isTrue();
    }

    @Test
    void everyChangedColumnOfAnyEntryIsFoundAndLocated() throws SQLException {
        tampering(tables -> {
            for (int number : new int[] {1, 2, 20, ENTRIES - 1, ENTRIES}) {
                long at = number;
                for (String column : COLUMNS.split(", ")) {
                    String change = switch (column) {
                        case "id" -> "id = -id";
                        case "happened_at" -> "happened_at = happened_at + interval '1 microsecond'";
                        default -> column + " = overlay(coalesce(" + column + ", '') placing '#' from 1 for 1)";
                    };
                    assertThat(tables.flawsAfter(
                                    null, "update audit_entry set " + change + " where chain_number = " + number))
                            .as(column + " of " + number)
                            .contains(new ChainFinding.Flaw(number, ChainFinding.Damage.CHANGED))
                            .extracting(ChainFinding.Flaw::number)
                            .allMatch(flawed -> flawed >= at);
                }
            }
        });
    }

    @Test
    void everyMissingEntryIsFoundAndLocated() throws SQLException {
        tampering(tables -> {
            for (int number = 1; number <= ENTRIES; number++) {
                assertThat(tables.flawsAfter(null, "delete from audit_entry where chain_number = " + number))
                        .containsExactly(new ChainFinding.Flaw(
                                number,
                                number == ENTRIES ? ChainFinding.Damage.END_MISSING : ChainFinding.Damage.MISSING));
            }
            assertThat(tables.flawsAfter(null, "delete from audit_entry"))
                    .containsExactly(new ChainFinding.Flaw(1, ChainFinding.Damage.END_MISSING));
            assertThat(tables.flawsAfter(null, "delete from audit_chain"))
                    .containsExactly(new ChainFinding.Flaw(ENTRIES + 1, ChainFinding.Damage.END_MISSING));
        });
    }

    @Test
    void entriesThatHaveChangedPlacesAreFoundAndLocated() throws SQLException {
        tampering(tables -> {
            for (int number = 1; number < ENTRIES; number++) {
                assertThat(tables.flawsAfter(
                                null,
                                "update audit_entry set chain_number = " + (2 * number + 1) + " - chain_number"
                                        + " where chain_number in (" + number + ", " + (number + 1) + ")"))
                        .startsWith(new ChainFinding.Flaw(number, ChainFinding.Damage.CHANGED));
            }
        });
    }

    @Test
    void aChainWrittenAnewIsFoundByAReceipt() throws SQLException {
        tampering(tables -> {
            ChainReceipt receipt = ChainCheck.of(tables.connection(), null).end();
            // As if all after entry 10 had been sealed with something else, and the end with it.
            String[] anew = {
                "update audit_entry set link = md5('x') || md5('y') where chain_number = " + ENTRIES,
                "update audit_chain set link = md5('x') || md5('y')"
            };
            assertThat(tables.flawsAfter(receipt, anew))
                    .contains(new ChainFinding.Flaw(ENTRIES, ChainFinding.Damage.REWRITTEN));
            String[] shorter = {
                "delete from audit_entry where chain_number > 30",
                "update audit_chain set last = 30, link = (select link from audit_entry where chain_number = 30)"
            };
            assertThat(tables.flawsAfter(null, shorter)).isEmpty();
            assertThat(tables.flawsAfter(receipt, shorter))
                    .containsExactly(new ChainFinding.Flaw(31, ChainFinding.Damage.END_MISSING));
        });
    }

    @Test
    void whoIsTakenOutWithoutADecisionIsMissed() throws SQLException {
        tampering(tables -> {
            String emptied = "update audit_entry set actor = null, actor_salt = null where chain_number = 7";
            assertThat(tables.flawsAfter(null, emptied))
                    .containsExactly(new ChainFinding.Flaw(7, ChainFinding.Damage.EMPTIED));
            String told = "insert into audit_entry (id, action, subject) select -1, 'PersonForgotten', 'audit:' || id"
                    + " from audit_entry where chain_number = 7";
            assertThat(tables.flawsAfter(null, emptied, told)).isEmpty();
        });
    }

    @Test
    void somebodyIsForgottenByTwoAdministratorsAndTheChainHolds() {
        String person = key + "@person.example";
        record(person, "Something");
        record("other@network.example", "Written to " + person);

        AuditMentions mentions = admin(() -> forgetting.find(person));
        assertThat(mentions.doneBy()).isEqualTo(1);
        assertThat(mentions.mentioned()).isEqualTo(1);
        assertThat(mentions.latest()).hasSize(2);
        AuditErasure proposed = admin(() -> forgetting.propose(person, "Asked for it."));
        assertRefused("refused.audit.proposed", () -> admin(() -> forgetting.propose(person, "Once more.")));
        assertRefused(
                "refused.secondAdministrator", () -> stage.as(ADMIN, "ADMIN", () -> forgetting.confirm(proposed.id())));
        assertThat(about()).allMatch(entry -> entry.actor() != null && !entry.isWordless());

        confirm(proposed);
        List<AuditEntry> left = about();
        assertThat(left.get(0).actor()).isEqualTo("other@network.example");
        assertThat(left.get(0).isWordless()).isTrue();
        assertThat(left.get(0).detail()).isNull();
        assertThat(left.get(1).actor()).isNull();
        assertThat(left.get(1).pseudonym()).isEqualTo("person-" + proposed.id());
        assertThat(left.get(1).detail()).isEqualTo("Something");
        assertThat(admin(() -> checks.check(null)).flaws()).isEmpty();
        assertThat(entries("audit:" + left.get(0).id())).singleElement().satisfies(told -> {
            assertThat(told.actor()).isEqualTo(SupporterSetting.SECOND_ADMINISTRATOR);
            assertThat(told.detail()).isEqualTo("person-" + proposed.id());
        });
        assertThat(entries("erasure:" + proposed.id()))
                .extracting(AuditEntry::actor, AuditEntry::after, AuditEntry::why)
                .containsExactly(
                        tuple(SupporterSetting.SECOND_ADMINISTRATOR, "CONFIRMED", "Asked for it."),
                        tuple(ADMIN, "", "Asked for it."));
        assertThat(admin(() -> forgetting.find(person)).isNobody()).isTrue();
        assertThat(admin(() -> forgetting.decided(100)))
                .filteredOn(proposed::equals)
                .singleElement()
                .satisfies(decided -> assertThat(decided.person()).isNull());
    }

    @Test
    void thatTwoPeopleDecidedIsSeenAfterBothAreForgotten() {
        String one = "one" + key + "@person.example";
        String other = "other" + key + "@person.example";
        record(one, "Gave notice");
        record(other, "Suspended");
        record(one, "Gave notice again");
        confirm(admin(() -> forgetting.propose(one, "Asked for it.")));
        confirm(admin(() -> forgetting.propose(other, "Asked for it.")));

        List<AuditEntry> left = about();
        assertThat(left.get(0).pseudonym()).isEqualTo(left.get(2).pseudonym()).isNotNull();
        assertThat(left.get(1).pseudonym()).isNotNull().isNotEqualTo(left.get(0).pseudonym());
    }

    @Test
    void anotherPseudonymThanTheOneThatWasDecidedIsFound() throws SQLException {
        tampering(tables -> {
            String emptied =
                    "update audit_entry set actor = null, actor_salt = null, pseudonym = 'person-2' where chain_number = 7";
            String told = "insert into audit_entry (id, action, subject, detail)"
                    + " select -1, 'PersonForgotten', 'audit:' || id, 'person-1' from audit_entry where chain_number = 7";
            assertThat(tables.flawsAfter(null, emptied, told))
                    .containsExactly(new ChainFinding.Flaw(7, ChainFinding.Damage.CHANGED));
        });
    }

    @Test
    void namesWithADottedCapitalAreFoundAsTheyAreWrittenOrInSmallLetters() {
        String name = "İlham " + key;
        record("other@network.example", "Written by " + name);
        for (String written : List.of(name, "ilham " + key)) {
            assertThat(admin(() -> forgetting.find(written)).mentioned())
                    .as(written)
                    .isEqualTo(1);
            assertThat(admin(() -> trail.count(new AuditSearch(null, null, null, written, null, null))))
                    .as(written)
                    .isEqualTo(1);
        }

        confirm(admin(() -> forgetting.propose(name, "Asked for it.")));
        assertThat(about().get(0).isWordless()).isTrue();
    }

    @Test
    void nobodyIsForgottenWhileTheyHoldARole() {
        String manager = SupporterSetting.managerOf(setting.active("Managed"));
        for (String person : List.of(SupporterSetting.COMMISSION, "commission.example", manager)) {
            assertRefused("refused.audit.holdsRole", () -> admin(() -> forgetting.propose(person, "Why")));
        }
    }

    @Test
    void aWordOfManyEntriesIsNobody() {
        stage.as("system", "SYSTEM", () -> {
            for (int i = 0; i <= ForgettingService.MOST_MENTIONS; i++) {
                trail.record(new Sealed(Actor.SYSTEM, Instant.parse("2026-01-15T10:00:00Z"), "test:" + key, key));
            }
        });

        assertRefused("refused.audit.tooMany", () -> admin(() -> forgetting.propose(key, "Why")));
        assertThat(admin(() -> forgetting.find("system")).doneBy()).isZero();
    }

    @Test
    void whatWasDeclinedTakesNobodyOut() {
        String person = key + "@person.example";
        record(person, "Something");
        AuditErasure proposed = admin(() -> forgetting.propose(person, "Asked for it."));
        stage.as(ADMIN, "ADMIN", () -> forgetting.decline(proposed.id()));

        assertThat(about().get(0).actor()).isEqualTo(person);
        assertRefused("refused.appointmentDecided", () -> confirm(proposed));
        assertThat(admin(() -> forgetting.open())).doesNotContain(proposed);
    }

    @Test
    void nobodyIsForgottenByAShortNameOrWithTheNameInTheReason() {
        assertRefused("refused.audit.short", () -> admin(() -> forgetting.propose(" a ", "Why")));
        assertRefused("refused.audit.named", () -> admin(() -> forgetting.propose("Nobody At All", "nobody at all")));
        assertRefused("refused.audit.nobody", () -> admin(() -> forgetting.propose(key, "Why")));
    }

    @Test
    void onlyAdministratorsCheckAndForget() {
        for (String role : List.of("OFFICE", "COMMISSION", "NETWORK", "SYSTEM")) {
            assertThatThrownBy(() -> stage.as("reader", role, () -> checks.check(null)))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
            assertThatThrownBy(() -> stage.as("reader", role, () -> forgetting.find("person@network.example")))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
    }

    @Test
    void theCommandLineTellsTheSame() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

        assertThat(CheckAuditTrail.run(out, url(), user())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Chain intact: up to entry ", "Receipt ");
        assertThat(CheckAuditTrail.run(out, url(), user(), "1:" + "ab".repeat(32)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("REWRITTEN entry 1", "NOT intact: up to entry 0");
        assertThat(CheckAuditTrail.run(out, "jdbc:none", "nobody")).isEqualTo(2);
        assertThat(CheckAuditTrail.run(out)).isEqualTo(2);
    }

    /** On a connection of its own: those of the pool keep plans for tables that look the same. */
    private void tampering(Tampering tampering) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url(), user(), System.getenv("COVENANT_DB_PASSWORD"))) {
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            tables.copy();
            tampering.with(tables);
            connection.rollback();
        }
    }

    private String url() {
        return System.getenv("COVENANT_DB_URL");
    }

    private String user() {
        return System.getenv("COVENANT_DB_USER");
    }

    private void record(String actor, String detail) {
        stage.as(
                "system",
                "SYSTEM",
                () -> trail.record(new Sealed(
                        new Actor(actor, Role.MANAGER), Instant.parse("2026-01-15T10:00:00Z"), "test:" + key, detail)));
    }

    private void seal() {
        boolean more = true;
        while (more) {
            more = stage.as("system", "SYSTEM", () -> sealing.sealSome());
        }
    }

    private List<AuditEntry> about() {
        return entries("test:" + key);
    }

    private List<AuditEntry> entries(String subject) {
        return admin(() -> trail.find(new AuditSearch(null, null, subject, null, null, null), 0, 100));
    }

    private void confirm(AuditErasure proposed) {
        stage.as(SupporterSetting.SECOND_ADMINISTRATOR, "ADMIN", () -> forgetting.confirm(proposed.id()));
    }

    private <T> T admin(Callable<T> work) {
        return stage.as(ADMIN, "ADMIN", work);
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(key);
    }
}
