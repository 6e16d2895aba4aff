package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.AccountState;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.account.web.Invitee;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** {@code /workspace/team}: who acts for the caller's network; its managers invite people, let them go and hand over. */
@Named
@RequestScoped
public class TeamPage {
    private static final String HERE = "/workspace/team";

    @Inject
    private ProfileService profiles;

    @Inject
    private TeamService team;

    @Inject
    private Site site;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private Supporter supporter;
    private List<Membership> members = List.of();
    private Invitee invitee;
    private Long successor;

    @PostConstruct
    void load() {
        supporter = profiles.mine().orElse(null);
        invitee = new Invitee(site.language(), Role.EDITOR);
        if (supporter != null) {
            members = team.of(supporter.organisation());
        }
    }

    public void invite() {
        say.whenDoneGo(
                () -> team.invite(
                        supporter.organisation().id(),
                        invitee.getEmail(),
                        invitee.getName(),
                        invitee.getLanguage(),
                        invitee.getRole()),
                HERE,
                "team.invited",
                invitee.getEmail());
    }

    public void inviteAgain(Membership member) {
        say.whenDoneGo(
                () -> team.inviteAgain(member.id()),
                HERE,
                "team.invited",
                member.user().email());
    }

    public void remove(Membership member) {
        say.whenDoneGo(
                () -> team.remove(member.id()),
                own(member) ? "/workspace/" : HERE,
                "team.removed",
                member.user().email(),
                member.role());
    }

    public void handOver() {
        say.whenDoneGo(() -> team.handOver(successor), "/workspace/", "team.handedOver");
    }

    /** Whom the form is about. */
    public Invitee getInvitee() {
        return invitee;
    }

    public Supporter getSupporter() {
        return supporter;
    }

    public List<Membership> getMembers() {
        return members;
    }

    /** Whether it is the caller's own role. */
    public boolean own(Membership member) {
        return member.user().email().equals(site.getUserName());
    }

    /** Whether the caller manages the network. */
    public boolean isManager() {
        return members.stream().anyMatch(member -> own(member) && member.role() == Role.MANAGER);
    }

    /** Others who could manage it in the caller's place, each once. */
    public List<Membership> getSuccessors() {
        return members.stream()
                .filter(member -> !own(member) && member.user().canSignIn())
                .filter(member -> members.stream()
                        .filter(other -> other.user().equals(member.user()))
                        .findFirst()
                        .filter(member::equals)
                        .isPresent())
                .toList();
    }

    /** Whether they can sign in. */
    public AccountState state(User user) {
        return user.state(clock.instant());
    }

    public List<Role> getRoles() {
        return List.of(Role.EDITOR, Role.MANAGER, Role.VIEWER, Role.SIGNATORY);
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public Long getSuccessor() {
        return successor;
    }

    public void setSuccessor(Long successor) {
        this.successor = successor;
    }
}
