package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Commitment;
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
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network sees its own figures beside the middle of at least three others of its kind. */
@ArquillianTest
class PeerComparisonIT {
    /** None of the other tests has networks of this kind. */
    private static final Kind KIND = Kind.EUROPEAN_FEDERATION;

    @Inject
    private PeerComparison comparison;

    @Inject
    private ActionLog log;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    private final List<Supporter> networks = new ArrayList<>();

    @AfterEach
    void areOfNoKindAgain() throws Exception {
        kind("null", "kind = 'EUROPEAN_FEDERATION'");
    }

    @Test
    void tellsTheMiddleOfTheOthersAndNothingOfASingleOne() throws Exception {
        Supporter own = network(2, 30);
        network(0, 0);
        network(1, 50);
        assertThat(of(own)).isEmpty();
        network(4, 10);
        assertThat(of(own))
                .containsExactly(
                        new PeerFigure("peers.actions", 2, 1, 4), new PeerFigure("peers.participants", 60, 40, 60));
        assertThat(of(own).get(0).share(1)).isEqualTo(25);

        setting.leave(networks.get(3));
        assertThat(of(own)).as("who has left is no peer").isEmpty();
    }

    @Test
    void isForItsOwnPeople() throws Exception {
        Supporter own = network(1, 1);
        Supporter other = network(1, 1);
        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(other), "NETWORK", () -> comparison.of(own)))
                .isInstanceOf(NotFound.class);
    }

    private List<PeerFigure> of(Supporter own) {
        Supporter read = em.find(Supporter.class, own.id());
        return stage.as(SupporterSetting.managerOf(own), "NETWORK", () -> comparison.of(read));
    }

    /** One that has done something so often within the year, and something else before it. */
    private Supporter network(int actions, int participants) throws Exception {
        Supporter network = setting.active("Peer " + UUID.randomUUID());
        networks.add(network);
        kind("'" + KIND + "'", "id = " + network.organisation().id());
        record(network, LocalDate.now().minusYears(2), 1000);
        for (int i = 0; i < actions; i++) {
            record(network, LocalDate.now().minusDays(i + 1), participants);
        }
        return network;
    }

    private void record(Supporter network, LocalDate day, int participants) {
        ActionDetails details = new ActionDetails();
        details.setCommitment(Commitment.PROMOTE);
        details.setKind(ActionKind.EVENT);
        details.setTitle("A meeting");
        details.setDate(day);
        details.setParticipants(participants);
        stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> log.add(network.id(), UUID.randomUUID().toString(), details));
    }

    private void kind(String kind, String where) throws Exception {
        transaction.begin();
        em.createNativeQuery("update organisation set kind = " + kind + " where " + where)
                .executeUpdate();
        transaction.commit();
    }
}
