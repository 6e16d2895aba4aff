package eu.covenantofmayors.supporters.adhesion;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of the {@link ExpressionOfInterest} in the order in which they are asked, and what each asks for. */
public enum InterestPart {
    ORGANISATION(
            "officialName",
            "englishName",
            "acronym",
            "kind",
            "notForProfit",
            "level",
            "country",
            "territory",
            "registrationNumber",
            "registrationAuthority",
            "proof",
            "address",
            "website",
            "languages"),
    PEOPLE("headName", "headTitle", "contactName", "contactPosition", "contactEmail", "contactPhone"),
    MEMBERS("members", "memberSignatories", "population", "publicFunding", "mandate"),
    MOTIVATION("expertise", "motivation", "plannedSupport", "heardOf"),
    CONSENT("consent");

    private final Set<String> properties;

    InterestPart(String... properties) {
        this.properties = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(properties)));
    }

    /** What it asks for, by the names of the properties, in the order in which it is asked. */
    public Set<String> properties() {
        return properties;
    }

    /** The part that asks for a property. */
    static InterestPart of(String property) {
        return Stream.of(values())
                .filter(part -> part.properties.contains(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(property));
    }
}
