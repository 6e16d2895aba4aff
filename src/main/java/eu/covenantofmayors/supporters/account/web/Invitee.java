package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;

/** Somebody who is to get a role, as a form tells it. */
public class Invitee {
    @EmailAddress
    private String email;

    private String name;
    private Languages language;
    private Role role;

    /** With what the form offers to begin with. */
    public Invitee(Languages language, Role role) {
        this.language = language;
        this.role = role;
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
