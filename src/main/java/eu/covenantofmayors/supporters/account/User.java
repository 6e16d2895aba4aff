package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.EmailAddresses;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * Somebody who signs in. A user is invited, sets a password through the link in the invitation, and is then active until
 * the account is closed; a closed one keeps its name in the histories.
 */
@Entity
@Table(name = "account")
public class User extends Stored {
    /** How long the link in an invitation works. */
    public static final Duration INVITATION_VALID = Duration.ofDays(14);

    /** How long the link to set another password works. */
    public static final Duration RESET_VALID = Duration.ofHours(1);

    private static final Set<Role> STAFF = EnumSet.of(Role.OFFICE, Role.COMMISSION, Role.ADMIN);

    @Column(unique = true)
    private String email;

    private String name;

    @Enumerated(EnumType.STRING)
    private Languages language;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> staffRoles = EnumSet.noneOf(Role.class);

    /** Mails that they do without. Lazy: EclipseLink fails on a second eager collection that is read in batches. */
    @ElementCollection
    @CollectionTable(name = "account_muted", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    private Set<MailTopic> muted = EnumSet.noneOf(MailTopic.class);

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "invitation_hash")
    private String invitationHash;

    @Column(name = "invited_until")
    private Instant invitedUntil;

    /** Key of their authenticator app in Base32; null while they have none. */
    @Column(name = "second_factor")
    private String secondFactor;

    /** In which interval the last code was taken: each is good for once. */
    @Column(name = "second_factor_step")
    private Long secondFactorStep;

    @ElementCollection
    @CollectionTable(name = "account_recovery", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryHashes = new HashSet<>();

    /** The institution's sign-on that knows them; null while they have not come from there. */
    @Column(name = "identity_issuer")
    private String identityIssuer;

    /** Its name for them. */
    @Column(name = "identity_subject")
    private String identitySubject;

    private boolean closed;

    protected User() {}

    public User(String email, String name, Languages language) {
        this.email = normalised(email);
        this.name = singleLine(name);
        this.language = Objects.requireNonNull(language, "language");
    }

    /** A name stands in the greeting of mails, where a second line would pass for a text of ours. */
    private static String singleLine(String name) {
        return name.strip().replaceAll("\\s++", " ");
    }

    /** The form in which addresses are stored and compared. */
    public static String normalised(String email) {
        return EmailAddresses.normalized(email);
    }

    /** Gives a role of the Office, the Commission or the administration; those of a network go by {@link Membership}. */
    public User appoint(Role role) {
        if (!STAFF.contains(role)) {
            throw new IllegalArgumentException(role + " is held through a membership");
        }
        staffRoles.add(role);
        return this;
    }

    /** Gives a role of the Office, the Commission or the administration, or takes it away. */
    void hold(Role role, boolean held) {
        if (held) {
            appoint(role);
        } else {
            staffRoles.remove(role);
        }
    }

    /** Makes a new invitation; one sent before stops working. */
    public Secret invite(Instant now) {
        Secret secret = Secret.create();
        invitationHash = secret.hash();
        invitedUntil = now.plus(INVITATION_VALID);
        return secret;
    }

    /** Makes a link with which another password can be set, instead of an invitation; the one they have stays good. */
    Secret forget(Instant now) {
        Secret secret = invite(now);
        invitedUntil = now.plus(RESET_VALID);
        return secret;
    }

    /** Takes up the invitation: from now on the user signs in with the password. */
    public void activate(String passwordHash, Instant now) {
        if (closed || invitationHash == null || !now.isBefore(invitedUntil)) {
            throw new Refused("refused.invitationExpired");
        }
        choose(passwordHash);
        invitationHash = null;
        invitedUntil = null;
    }

    /** From now on they sign in with this password. */
    void choose(String passwordHash) {
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
    }

    /**
     * From now on a code of an authenticator app is asked for as well.
     *
     * @param key of the app in Base32
     * @param step in which its first code was shown
     * @param recoveryHashes of the codes for who has lost it
     */
    public void protect(String key, long step, Set<String> recoveryHashes) {
        secondFactor = Objects.requireNonNull(key, "key");
        secondFactorStep = step;
        this.recoveryHashes.clear();
        this.recoveryHashes.addAll(recoveryHashes);
    }

    /** The password alone is enough again, or another app is set up next. */
    void unprotect() {
        secondFactor = null;
        secondFactorStep = null;
        recoveryHashes.clear();
    }

    /** Takes a code of a step; false when one of this step or a later one was taken before. */
    boolean take(long step) {
        if (secondFactorStep != null && step <= secondFactorStep) {
            return false;
        }
        secondFactorStep = step;
        return true;
    }

    /** Uses a recovery code up; false when there is no such one any more. */
    boolean useUp(String recoveryHash) {
        return recoveryHashes.remove(recoveryHash);
    }

    /** @throws Refused when it is closed already */
    public void close() {
        if (closed) {
            throw new Refused("refused.account.closed");
        }
        closed = true;
        passwordHash = null;
        forgetIdentity();
        unprotect();
        invitationHash = null;
        invitedUntil = null;
    }

    /** @throws Refused when it is not closed */
    void reopen() {
        if (!closed) {
            throw new Refused("refused.account.open");
        }
        closed = false;
    }

    /** Replaces what they say of themselves. */
    void describe(String name, Languages language, Set<MailTopic> muted) {
        this.name = singleLine(name);
        this.language = Objects.requireNonNull(language, "language");
        this.muted.clear();
        this.muted.addAll(muted);
    }

    /** Takes out of it who they were; it is closed for good. */
    void erase() {
        close();
        name = "–";
        email = "erased-" + id() + "@erased.invalid";
        muted.clear();
    }

    /**
     * From now on the institution's sign-on lets them in, too; an invitation is of no use any more.
     *
     * @return whether it did not before
     * @throws Refused when the account is closed, or connected with somebody else there
     */
    boolean connect(String issuer, String subject) {
        if (closed) {
            throw new Refused("refused.account.closed");
        }
        if (isConnected()) {
            if (!issuer.equals(identityIssuer) || !subject.equals(identitySubject)) {
                throw new Refused("refused.identity.other");
            }
            return false;
        }
        identityIssuer = issuer;
        identitySubject = subject;
        invitationHash = null;
        invitedUntil = null;
        return true;
    }

    /** @throws Refused when nothing else lets them in */
    void disconnect() {
        if (passwordHash == null) {
            throw new Refused("refused.identity.only");
        }
        forgetIdentity();
    }

    private void forgetIdentity() {
        identityIssuer = null;
        identitySubject = null;
    }

    /** Whether the institution's sign-on lets them in. */
    public boolean isConnected() {
        return identitySubject != null;
    }

    /** Whether they have a password of their own here. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether a second factor has been set up. */
    public boolean isProtected() {
        return secondFactor != null;
    }

    /** How many recovery codes are left. */
    public int recoveryCodes() {
        return recoveryHashes.size();
    }

    public AccountState state(Instant now) {
        if (closed) {
            return AccountState.CLOSED;
        }
        if (canSignIn()) {
            return AccountState.ACTIVE;
        }
        if (invitationHash == null) {
            return AccountState.KNOWN;
        }
        return now.isBefore(invitedUntil) ? AccountState.INVITED : AccountState.EXPIRED;
    }

    public boolean mayActAs(Role role) {
        return !closed && staffRoles.contains(role);
    }

    /** Whether an invitation would help: nothing lets them in yet. */
    public boolean awaitsInvitation() {
        return !closed && !canSignIn();
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean canSignIn() {
        return !closed && (passwordHash != null || isConnected());
    }

    public String subject() {
        return "user:" + id();
    }

    /** Until when the link in the invitation works, exclusive; null where there is none. */
    public Instant invitedUntil() {
        return invitedUntil;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Languages language() {
        return language;
    }

    /** Mails that they do without. */
    public Set<MailTopic> muted() {
        return Set.copyOf(muted);
    }

    public Set<Role> staffRoles() {
        return Set.copyOf(staffRoles);
    }

    String passwordHash() {
        return passwordHash;
    }

    String secondFactor() {
        return secondFactor;
    }
}
