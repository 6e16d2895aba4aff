package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** What makes a profile useful to its readers, the most important first. */
public enum ProfilePart {
    SUMMARY((supporter, now) -> !supporter.summaries().isEmpty()),
    SERVICES((supporter, now) -> !supporter.services().isEmpty()),
    CONTACT((supporter, now) ->
            supporter.profile() != null && isTold(supporter.profile().getContactEmail())),
    TERRITORY((supporter, now) ->
            supporter.profile() != null && isTold(supporter.profile().getTerritory())),
    MEMBERS((supporter, now) ->
            supporter.profile() != null && supporter.profile().getMemberCount() != null),
    /** Whom readers from elsewhere understand. */
    ENGLISH((supporter, now) -> supporter.summaries().containsKey(Languages.EN)),
    WEBSITE((supporter, now) ->
            supporter.profile() != null && isTold(supporter.profile().getWebsite())),
    /** Somebody has looked it through within a year. */
    FRESH((supporter, now) ->
            supporter.confirmedAt() != null && supporter.confirmedAt().isAfter(now.minus(Duration.ofDays(365))));

    private final BiPredicate<Supporter, Instant> there;

    ProfilePart(BiPredicate<Supporter, Instant> there) {
        this.there = there;
    }

    private static boolean isTold(String text) {
        return text != null && !text.isBlank();
    }

    /** What a network's profile lacks now. */
    public static Set<ProfilePart> missing(Supporter supporter, Instant now) {
        Set<ProfilePart> missing = EnumSet.allOf(ProfilePart.class);
        missing.removeIf(part -> part.there.test(supporter, now));
        return missing;
    }
}
