package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.notification.Outbox;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * The server keeps transactions apart when many run at once: what was acknowledged is there, what was rolled back is not.
 * Where {@code persistence.xml} names a data source below {@code java:}, it does not (decision 5).
 */
@ArquillianTest
class TransactionsIT {
    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    @Inject
    private Writer writer;

    @Test
    void keepsWhatWasAcknowledgedAndNothingElse() throws Exception {
        String run = UUID.randomUUID().toString();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = run + "-" + thread + "-";
            work.add(() -> write(name));
        }
        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> done : threads.invokeAll(work)) {
            acknowledged.addAll(done.get());
        }
        threads.shutdown();

        assertThat(acknowledged).hasSize(THREADS * ROUNDS / 2);
        assertThat(writer.written(run)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** The provider gives its connection back before the commit: the short limit for the pool once broke off slow commits. */
    @Test
    void aCommitMayTakeAsLongAsAnyStatement() {
        String key = UUID.randomUUID().toString();
        writer.writeAndCommitSlowly(key);
        assertThat(writer.written(key)).containsExactly(key);
    }

    /** The database breaks it off itself and the connection stays: its backend answers the next question as well. */
    @Test
    void aStatementThatTakesTooLongIsBrokenOffByTheDatabase() {
        try (Patience.Wait wait = Patience.atMost(Duration.ofMillis(200))) {
            assertThatThrownBy(writer::dawdle).hasStackTraceContaining("canceling statement due to statement timeout");
            assertThat(writer.statementTimeout()).isEqualTo("200ms");
        }
        assertThat(writer.statementTimeout()).isEqualTo("1min");
    }

    private List<String> write(String name) {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String key = name + round;
            try {
                writer.write(key, round % 2 == 0);
                acknowledged.add(key);
            } catch (EJBException rolledBack) {
                assertThat(round % 2).as("%s", rolledBack).isZero();
            }
        }
        return acknowledged;
    }

    /** A service that reads, writes, and has another one read in a transaction of its own. */
    @Stateless
    public static class Writer {
        @PersistenceContext
        private EntityManager em;

        @Inject
        private Outbox outbox;

        @Inject
        private Accounts accounts;

        @Inject
        private Reader reader;

        /** The database takes 1.2 seconds for the commit, as a busy disk would. */
        public void writeAndCommitSlowly(String key) {
            outbox.enqueue(key, "many@network.example", Languages.EN, "mail.invitation", "", "");
            for (String statement : List.of(
                    "create or replace function pg_temp.slow_commit() returns trigger language plpgsql"
                            + " as 'begin perform pg_sleep(1.2); return null; end'",
                    "create temporary table slow_commit (id integer) on commit drop",
                    "create constraint trigger slow_commit after insert on slow_commit deferrable initially deferred"
                            + " for each row execute function pg_temp.slow_commit()",
                    "insert into slow_commit values (1)")) {
                em.createNativeQuery(statement).executeUpdate();
            }
        }

        public void write(String key, boolean breaksOff) {
            accounts.holding(Role.OFFICE);
            outbox.enqueue(key, "many@network.example", Languages.EN, "mail.invitation", "", "");
            reader.count();
            em.flush();
            accounts.holding(Role.ADMIN);
            if (breaksOff) {
                throw new IllegalStateException("On purpose");
            }
        }

        public void dawdle() {
            em.createNativeQuery("select pg_sleep(5)").getResultList();
        }

        public String statementTimeout() {
            return (String) em.createNativeQuery("show statement_timeout").getSingleResult();
        }

        public List<String> written(String run) {
            return em.createQuery("select m.key from OutboxMessage m where m.key like :run", String.class)
                    .setParameter("run", run + "%")
                    .getResultStream()
                    .map(key -> key.replaceFirst(":.*", ""))
                    .toList();
        }
    }

    @Stateless
    public static class Reader {
        @PersistenceContext
        private EntityManager em;

        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public long count() {
            return em.createQuery("select count(m) from OutboxMessage m", Long.class)
                    .getSingleResult();
        }
    }
}
