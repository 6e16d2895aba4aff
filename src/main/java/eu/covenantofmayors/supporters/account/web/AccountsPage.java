package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Appointment;
import eu.covenantofmayors.supporters.account.AppointmentService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/account/}: who can sign in, and who becomes an officer or stops being one. */
@Named
@RequestScoped
public class AccountsPage {
    private static final int MOST_DECIDED = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Say say;

    private final Invitee invitee = new Invitee(Languages.EN, Role.OFFICE);
    private String reason;
    private List<Appointment> open;
    private List<Appointment> decided;
    private List<User> officers;

    public void propose() {
        decide(
                () -> appointments.propose(
                        invitee.getEmail(), invitee.getName(), invitee.getLanguage(), invitee.getRole(), reason),
                "accounts.proposed");
    }

    public void proposeEnd() {
        decide(() -> appointments.proposeEnd(invitee.getEmail(), invitee.getRole(), reason), "accounts.endProposed");
    }

    public void confirm(long id) {
        decide(() -> appointments.confirm(id), "accounts.confirmed");
    }

    public void decline(long id) {
        decide(() -> appointments.decline(id), "accounts.declined");
    }

    private void decide(Say.Work work, String done) {
        say.whenDoneGo(work, "/admin/account/", done, invitee.getEmail());
    }

    /** Whom the forms are about. */
    public Invitee getInvitee() {
        return invitee;
    }

    /** What waits for a second administrator. */
    public List<Appointment> getOpen() {
        if (open == null) {
            open = appointments.open();
        }
        return open;
    }

    public List<Appointment> getDecided() {
        if (decided == null) {
            decided = appointments.decided(MOST_DECIDED);
        }
        return decided;
    }

    /** Those who hold any role of an officer. */
    public List<User> getOfficers() {
        if (officers == null) {
            officers = accounts.officers();
        }
        return officers;
    }

    public List<Role> getOffered() {
        return List.of(Role.OFFICE, Role.COMMISSION, Role.ADMIN);
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
