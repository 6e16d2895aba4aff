package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something a supporter has done for one of the six commitments. It is recorded once by the network, may be told better
 * later, and is removed when it was recorded by mistake. It is public while the supporter's profile is.
 */
@Entity
public class Action extends Stored {
    @ManyToOne(optional = false)
    private Supporter supporter;

    @Embedded
    private ActionDetails details;

    /** Which form it came from: the same form posted twice is the same action. Unique for each supporter. */
    @Column(name = "form_token", updatable = false)
    private String formToken;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected Action() {}

    Action(Supporter supporter, String formToken, Instant now) {
        this.supporter = Objects.requireNonNull(supporter, "supporter");
        this.formToken = Objects.requireNonNull(formToken, "formToken");
        this.recordedAt = now;
    }

    /**
     * Replaces what is told of it.
     *
     * @throws Refused when it is said to happen after today: an action has been done
     */
    Action describe(ActionDetails details, LocalDate today) {
        if (details.getDate().isAfter(today)) {
            throw Refused.at("date", "refused.actionInFuture");
        }
        this.details = details;
        return this;
    }

    public Supporter supporter() {
        return supporter;
    }

    public ActionDetails details() {
        return details;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
