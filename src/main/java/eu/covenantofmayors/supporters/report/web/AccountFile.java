package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.account.AccountService;
import eu.covenantofmayors.supporters.account.AccountState;
import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.InvitationService;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.SecondFactor;
import eu.covenantofmayors.supporters.account.Sessions;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.notification.BouncedAddress;
import eu.covenantofmayors.supporters.notification.Bounces;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /admin/account/view}: what an administrator needs to know of somebody who asks for help – whether they can sign in,
 * what they may do, what their network owes, which mails they got. Nobody ever acts in another one's name for that.
 */
@Named
@ViewScoped
public class AccountFile implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_MAILS = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountService service;

    @Inject
    private InvitationService invitations;

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private Supporters supporters;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Outbox outbox;

    @Inject
    private Bounces bounces;

    @Inject
    private Say say;

    @Inject
    private transient Clock clock;

    private Long id;
    private String reason;
    private transient User user;
    private transient List<Membership> memberships;
    private transient List<OutboxMessage> mails;
    private final transient Map<Organisation, Optional<Supporter>> found = new HashMap<>();

    public void invite() {
        say.whenDoneGo(
                () -> invitations.invite(id),
                address(),
                "accounts.invited",
                getUser().email());
    }

    public void close() {
        say.whenDoneGo(() -> service.close(id, reason), address(), "account.isClosed");
    }

    public void reopen() {
        say.whenDoneGo(() -> service.reopen(id, reason), address(), "account.isOpen");
    }

    /** For somebody who has lost telephone and recovery codes. */
    public void removeApp() {
        say.whenDoneGo(() -> secondFactor.remove(id, reason), address(), "account.app.removed");
    }

    /** Signs them out everywhere. */
    public void endSessions() {
        say.whenDoneGo(() -> sessions.endAll(id), address(), "account.sessions.ended");
    }

    /** In how many browsers they are signed in. */
    public int getSessions() {
        return sessions.count(getUser());
    }

    private String address() {
        return "/admin/account/view?id=" + id;
    }

    /** @throws NotFound when there is no such account */
    public User getUser() {
        if (user == null) {
            if (id == null) {
                throw new NotFound();
            }
            user = accounts.get(id);
        }
        return user;
    }

    public AccountState getState() {
        return getUser().state(clock.instant());
    }

    /** Whether another invitation would let them in. */
    public boolean isInvitable() {
        return getUser().awaitsInvitation() && isOfUse();
    }

    /** Whether there is anything that they could do here. */
    public boolean isOfUse() {
        return !getUser().staffRoles().isEmpty() || !getMemberships().isEmpty();
    }

    public List<Membership> getMemberships() {
        if (memberships == null) {
            memberships = accounts.of(getUser());
        }
        return memberships;
    }

    /** As which an organisation takes part; null where it does not yet. */
    public Supporter supporter(Organisation organisation) {
        return found.computeIfAbsent(organisation, supporters::of).orElse(null);
    }

    /** What an organisation that takes part reports on first, late or not; null where nothing is owed. */
    public FeedbackPeriod owed(Organisation organisation) {
        return periods.firstOwedBy(supporter(organisation)).orElse(null);
    }

    public boolean isLate(FeedbackPeriod owed) {
        return !owed.endOfDue().isAfter(clock.instant());
    }

    /** Why mails do not reach them; null when they do. */
    public BouncedAddress getBounced() {
        return bounces.unconfirmed(getUser().email()).orElse(null);
    }

    public List<OutboxMessage> getMails() {
        if (mails == null) {
            mails = outbox.to(List.of(getUser().email()), MOST_MAILS);
        }
        return mails;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
