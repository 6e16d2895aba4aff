package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.audit.AuditEntry;
import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two officers have the same application open and decide at the same moment: one confirms it, the other refuses it. */
@ArquillianTest
class DecisionRacesIT {
    private static final int RACES = 200;
    private static final Set<String> DECISIONS = Set.of("CONFIRM", "REFUSE");

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AuditTrail trail;

    @Inject
    private AdhesionSetting setting;

    @Inject
    private Stage stage;

    /** Plain threads: the server's own would share this test's invocation, and requests share nothing. */
    private final ExecutorService officers = Executors.newFixedThreadPool(2);

    @AfterEach
    void sendThemHome() {
        officers.shutdownNow();
    }

    @Test
    void oneDecidesAndTheOtherIsToldWhatHasHappened() throws Exception {
        int confirmed = 0;
        for (int race = 0; race < RACES; race++) {
            Adhesion adhesion = setting.in(AdhesionState.IN_REVIEW);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Refused>> both = officers.invokeAll(List.of(
                    decision(start, () -> eligibility.confirm(adhesion.id(), AdhesionFixture.checked())),
                    decision(start, () -> eligibility.refuse(adhesion.id(), "It works for profit."))));
            Refused toConfirmer = both.get(0).get();
            Refused toRefuser = both.get(1).get();

            assertThat(toConfirmer == null).as("race " + race).isNotEqualTo(toRefuser == null);
            Refused told = toConfirmer == null ? toRefuser : toConfirmer;
            AdhesionState now = setting.found(adhesion).state();
            assertThat(told).isInstanceOf(TransitionRefused.class).hasMessage("refused.state");
            assertThat(told.arguments()).contains(now);
            assertThat(now).isEqualTo(toConfirmer == null ? AdhesionState.ELIGIBLE : AdhesionState.INELIGIBLE);
            assertThat(decisions(adhesion)).hasSize(1);
            confirmed += toConfirmer == null ? 1 : 0;
        }
        System.out.println("Races: " + RACES + ", won by the one who confirms " + confirmed);
    }

    /** What the officer is told; null for one who has decided. */
    private Callable<Refused> decision(CyclicBarrier start, Runnable decide) {
        return () -> {
            RequestContextController request =
                    CDI.current().select(RequestContextController.class).get();
            request.activate();
            start.await();
            try {
                stage.as(SupporterSetting.OFFICER, "OFFICE", decide::run);
                return null;
            } catch (Refused refused) {
                return refused;
            } finally {
                request.deactivate();
            }
        };
    }

    private List<AuditEntry> decisions(Adhesion adhesion) {
        AuditSearch moves = new AuditSearch(null, "AdhesionMoved", "adhesion:" + adhesion.id(), null, null, null);
        return stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> trail.find(moves, 0, 50)).stream()
                .filter(entry ->
                        DECISIONS.stream().anyMatch(step -> entry.detail().endsWith(step)))
                .toList();
    }
}
