package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who has joined a group, and how they want to be told of what is written there. */
@Entity
@Table(name = "group_member")
public class GroupMember extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private DiscussionGroup group;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private User user;

    @Enumerated(EnumType.STRING)
    @Column(name = "subscription")
    private MailRhythm rhythm;

    /** Up to when a daily mail has told them. */
    @Column(name = "told_until")
    private Instant toldUntil;

    protected GroupMember() {}

    GroupMember(DiscussionGroup group, User user, MailRhythm rhythm, Instant now) {
        this.group = group;
        this.user = user;
        subscribe(rhythm, now);
    }

    /** From now on they are told so. */
    void subscribe(MailRhythm rhythm, Instant now) {
        this.rhythm = rhythm;
        this.toldUntil = now;
    }

    /** A daily mail has told them all until a moment. */
    void told(Instant until) {
        toldUntil = until;
    }

    public DiscussionGroup group() {
        return group;
    }

    public User user() {
        return user;
    }

    Instant toldUntil() {
        return toldUntil;
    }
}
