package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** That a user acts for an organisation, in one role. */
@Entity
public class Membership extends Stored {
    private static final Set<Role> NETWORK = EnumSet.of(Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private User user;

    @ManyToOne(optional = false)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** When the person last chose to act for the organisation; null where they never did. */
    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected Membership() {}

    public Membership(User user, Organisation organisation, Role role) {
        if (!NETWORK.contains(role)) {
            throw new IllegalArgumentException(role + " is not a role within a network");
        }
        this.user = user;
        this.organisation = organisation;
        this.role = role;
    }

    void choose(Instant now) {
        chosenAt = now;
    }

    public User user() {
        return user;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Role role() {
        return role;
    }
}
