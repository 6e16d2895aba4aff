package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What is talked about in a group: a first contribution and the replies to it, until the Office closes it. */
@Entity
public class Discussion extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private DiscussionGroup group;

    private String title;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    private int replies = -1;

    private boolean closed;

    protected Discussion() {}

    /** Its first contribution is still to come. */
    Discussion(DiscussionGroup group, String title, Instant now) {
        this.group = group;
        this.title = title;
        this.startedAt = now;
        this.lastAt = now;
    }

    /**
     * Somebody has written.
     *
     * @throws Refused when it is closed
     */
    void goesOn(Instant now) {
        if (closed) {
            throw new Refused("refused.discussionClosed");
        }
        replies++;
        lastAt = now;
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
    }

    public DiscussionGroup group() {
        return group;
    }

    public String title() {
        return title;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public int replies() {
        return replies;
    }

    public boolean isClosed() {
        return closed;
    }
}
