package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.InvitationService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/account/}: who can sign in, and the invitation of officers. */
@Named
@RequestScoped
public class AccountsPage {
    @Inject
    private Accounts accounts;

    @Inject
    private InvitationService invitations;

    @Inject
    private Say say;

    private String email;
    private String name;
    private Languages language = Languages.EN;
    private Role role = Role.OFFICE;

    public void invite() {
        say.whenDoneGo(
                () -> invitations.inviteOfficer(email, name, language, role),
                "/admin/account/",
                "accounts.invited",
                email);
    }

    public List<User> getAll() {
        return accounts.all();
    }

    public List<Role> getOffered() {
        return List.of(Role.OFFICE, Role.COMMISSION, Role.ADMIN);
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Languages getLanguage() {
        return language;
    }

    public void setLanguage(Languages language) {
        this.language = language;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
