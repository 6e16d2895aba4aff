package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a network tells of one commitment in its report, in its own words and language; the Office may shorten it. */
@Embeddable
public class Story {
    @Column(name = "supporter_id")
    private long supporterId;

    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    /** As it was called then. */
    private String network;

    private String country;

    @Enumerated(EnumType.STRING)
    private Languages language;

    private String story;

    private boolean shown;

    protected Story() {}

    Story(
            long supporterId,
            Commitment commitment,
            String network,
            String country,
            Languages language,
            String story,
            boolean shown) {
        this.supporterId = supporterId;
        this.commitment = commitment;
        this.network = network;
        this.country = country;
        this.language = language;
        this.story = story;
        this.shown = shown;
    }

    Story with(String story, boolean shown) {
        return new Story(supporterId, commitment, network, country, language, story, shown);
    }

    /** Which network tells of which commitment: there is one story for each. */
    public String key() {
        return supporterId + "-" + commitment.name();
    }

    public Commitment commitment() {
        return commitment;
    }

    public String network() {
        return network;
    }

    /** Or null. */
    public String country() {
        return country;
    }

    /** In which the network reports. */
    public Languages language() {
        return language;
    }

    public String story() {
        return story;
    }

    /** Whether it stands in the report. */
    public boolean shown() {
        return shown;
    }
}
