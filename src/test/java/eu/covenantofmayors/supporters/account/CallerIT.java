package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CallerIT {
    @Inject
    private Caller caller;

    @Inject
    private OwnAccount account;

    @Inject
    private ProfileService profiles;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Test
    void aMemberActsInTheirOwnOrganisationInTheirOwnRole() {
        Supporter mine = setting.pending("Mine");
        String manager = SupporterSetting.managerOf(mine);

        assertThat(stage.as(manager, Role.NETWORK, () -> caller.in(mine.organisation(), Role.EDITOR, Role.MANAGER)))
                .isEqualTo(new Actor(manager, Role.MANAGER));
        assertNotFound(manager, () -> caller.in(mine.organisation(), Role.SIGNATORY, Role.VIEWER));
        assertNotFound(manager, () -> caller.in(mine.organisation()));
    }

    @Test
    void somebodyElsesOrganisationIsLikeOneThatDoesNotExist() {
        Organisation theirs = setting.pending("Theirs").organisation();
        String manager = SupporterSetting.managerOf(setting.pending("Mine"));

        assertNotFound(manager, () -> caller.in(theirs, Role.MANAGER));
        assertNotFound(manager, () -> caller.in(new Organisation("Not stored"), Role.MANAGER));
    }

    @Test
    void anOfficerActsInTheRolesTheyHold() {
        setting.officers();

        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> caller.as(Role.OFFICE)))
                .isEqualTo(new Actor(SupporterSetting.OFFICER, Role.OFFICE));
        assertNotFound(SupporterSetting.OFFICER, () -> caller.as(Role.COMMISSION));
        assertNotFound(SupporterSetting.managerOf(setting.pending("No office")), () -> caller.as(Role.OFFICE));
    }

    @Test
    void whoBelongsToTwoActsForTheOneTheyHaveChosen() throws Exception {
        Organisation first = setting.pending("First").organisation();
        Supporter second = setting.pending("Second");
        String manager = SupporterSetting.managerOf(second);
        transaction.begin();
        em.persist(new Membership(
                em.createQuery("select u from User u where u.email = :email", User.class)
                        .setParameter("email", manager)
                        .getSingleResult(),
                em.find(Organisation.class, first.id()),
                Role.VIEWER));
        transaction.commit();

        assertThat(stage.as(manager, Role.NETWORK, () -> account.organisations()))
                .containsExactly(second.organisation(), first);
        stage.as(manager, Role.NETWORK, () -> account.choose(first.id()));
        assertThat(stage.as(manager, Role.NETWORK, () -> account.organisations()))
                .containsExactly(first, second.organisation());
        assertThat(stage.as(manager, Role.NETWORK, () -> profiles.mine().orElseThrow())
                        .organisation())
                .isEqualTo(first);
        Organisation theirs = setting.pending("Theirs").organisation();
        assertNotFound(manager, () -> account.choose(theirs.id()));
    }

    @Test
    void nobodyIsNobody() {
        assertThat(caller.user()).isEmpty();
        assertThat(caller.memberships()).isEmpty();
        assertNotFound("unknown@network.example", () -> caller.as(Role.ADMIN));
    }

    @Test
    void whoseAccountIsClosedActsNoMore() {
        Supporter supporter = setting.pending("Closed");
        String manager = SupporterSetting.managerOf(supporter);
        stage.as(
                "system",
                "SYSTEM",
                () -> em.createQuery("select u from User u where u.email = :email", User.class)
                        .setParameter("email", manager)
                        .getSingleResult()
                        .appoint(Role.OFFICE)
                        .close());

        assertNotFound(manager, () -> caller.in(supporter.organisation(), Role.MANAGER));
        assertNotFound(manager, () -> caller.as(Role.OFFICE));
    }

    private void assertNotFound(String email, As.Work work) {
        assertThatThrownBy(() -> stage.as(email, Role.NETWORK, work)).isExactlyInstanceOf(NotFound.class);
    }
}
