package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A subject on which people of the networks talk. Whoever acts for a network may read it, and writes after having joined. */
@Entity
@Table(name = "discussion_group")
public class DiscussionGroup extends Stored {
    private String title;

    private String about;

    @Enumerated(EnumType.STRING)
    private Languages language;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter founder;

    @Column(name = "founded_at", updatable = false)
    private Instant foundedAt;

    /** Which form it came from: the same form posted twice is the same group. */
    @Column(name = "form_token", updatable = false)
    private String formToken;

    protected DiscussionGroup() {}

    DiscussionGroup(Supporter founder, String formToken, String title, String about, Languages language, Instant now) {
        this.founder = founder;
        this.formToken = formToken;
        this.title = title;
        this.about = about;
        this.language = language;
        this.foundedAt = now;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** In which people write there. */
    public Languages language() {
        return language;
    }

    public Supporter founder() {
        return founder;
    }
}
