package eu.covenantofmayors.supporters.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class PublishingServiceIT {
    @Inject
    private PublishingService publishing;

    @Inject
    private Publications publications;

    @Inject
    private PublicationSetting setting;

    @Inject
    private SupporterSetting networks;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final String title = "Тёплые школы " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatANetworkWritesIsPublicOnceTheOfficeHasReadIt() {
        Supporter network = networks.active("Writers");
        long id = setting.drafted(network, PublicationKind.BEST_PRACTICE, title);
        manager(network, () -> publishing.propose(id));

        assertThat(publications.of(network, PublicationKind.BEST_PRACTICE, 10)).isEmpty();
        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> publications.awaitingOffice()))
                .extracting(Publication::id)
                .contains(id);

        office(() -> publishing.handBack(id, "Сколько это стоило?"));
        manager(network, () -> publishing.propose(id));
        office(() -> publishing.publish(id));

        assertThat(publications.of(network, PublicationKind.BEST_PRACTICE, 10))
                .singleElement()
                .satisfies(practice -> assertThat(practice.path()).startsWith("best-practices/teplye-skoly-"));
        assertThat(mails(id, SupporterSetting.managerOf(network)))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.body()).contains("Сколько это стоило?"))
                .anySatisfy(mail -> assertThat(mail.subject()).isEqualTo("Опубликовано: " + title));
        assertThat(mails(id, SupporterSetting.OFFICER)).hasSize(2);
        assertThat(em.createQuery("select a.action from AuditEntry a where a.subject = :subject", String.class)
                        .setParameter("subject", "publication:" + id)
                        .getResultList())
                .containsOnly("PublicationDescribed", "PublicationMoved")
                .hasSize(5);
    }

    @Test
    void theSameFormTwiceIsOnePublication() {
        Supporter network = networks.active("Twice");
        PublicationContent content = PublicationFixture.content(PublicationKind.NEWS, Languages.RU, title);
        String form = UUID.randomUUID().toString();
        String manager = SupporterSetting.managerOf(network);
        long first = stage.as(manager, "NETWORK", () -> publishing.add(PublicationKind.NEWS, form, content));
        long again = stage.as(manager, "NETWORK", () -> publishing.add(PublicationKind.NEWS, form, content));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void somebodyElsesIsLikeNone() {
        Supporter network = networks.active("Own");
        Supporter other = networks.active("Other");
        long id = setting.drafted(network, PublicationKind.NEWS, title);
        Publication office = setting.published(PublicationKind.NEWS, Languages.EN, title);
        PublicationContent content = PublicationFixture.content(PublicationKind.NEWS, Languages.RU, "Чужое");

        for (As.Work work : List.<As.Work>of(
                () -> publishing.get(id),
                () -> publishing.change(id, 1, content),
                () -> publishing.illustrate(id, null),
                () -> publishing.propose(id),
                () -> publishing.discard(id),
                () -> publishing.withdraw(id, "why"),
                () -> publishing.get(office.id()),
                () -> publishing.change(office.id(), office.version(), content),
                () -> publishing.withdraw(office.id(), "why"))) {
            assertThatThrownBy(() -> manager(other, work)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> manager(network, () -> publishing.publish(id))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> publishing.get(id)).isInstanceOf(EJBAccessException.class);
        assertThat(publications.at(PublicationKind.NEWS, office.slug())).isPresent();
    }

    @Test
    void aNetworkLeavesAloneWhatOthersRead() {
        Supporter network = networks.active("Proposed");
        long id = setting.drafted(network, PublicationKind.NEWS, title);
        manager(network, () -> publishing.propose(id));
        PublicationContent content = PublicationFixture.content(PublicationKind.NEWS, Languages.RU, "Иначе");
        long version = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> publishing.get(id))
                .version();

        assertThatThrownBy(() -> manager(network, () -> publishing.change(id, version, content)))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.publication.closed");
        assertThatThrownBy(() -> manager(network, () -> publishing.discard(id)))
                .hasMessage("refused.publication.closed");
        manager(network, () -> publishing.withdraw(id, "Ещё не готово"));
        long now = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> publishing.get(id))
                .version();
        manager(network, () -> publishing.change(id, now, content));
        assertThatThrownBy(() -> manager(network, () -> publishing.change(id, now, content)))
                .hasMessage("refused.conflict");
    }

    @Test
    void twoOfOneTitleHaveAddressesOfTheirOwn() {
        Publication first = setting.published(PublicationKind.EVENT, Languages.RU, title);
        Publication second = setting.published(PublicationKind.EVENT, Languages.RU, title);

        assertThat(second.slug()).isEqualTo(first.slug() + "-2");
        assertThat(publications.upcoming(0, 1000)).contains(first, second);
    }

    @Test
    void aNetworkThatIsNotPublicWritesNothingPublic() {
        Supporter pending = networks.pending("Pending");

        assertThatThrownBy(() -> setting.drafted(pending, PublicationKind.NEWS, title))
                .hasMessage("refused.profileClosed");
    }

    private List<OutboxMessage> mails(long id, String recipient) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.key like :key and m.recipient = :recipient",
                        OutboxMessage.class)
                .setParameter("key", "publication:" + id + ":%")
                .setParameter("recipient", recipient)
                .getResultList();
    }

    private void manager(Supporter network, As.Work work) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", work);
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }
}
