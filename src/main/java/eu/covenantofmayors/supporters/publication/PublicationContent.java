package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody writes for a publication.
 *
 * @param texts by language; empty ones do not count
 * @param event of an event, else null
 * @param practice of a best practice, else null
 */
public record PublicationContent(
        Map<Languages, @Valid PublicationText> texts,
        @Valid EventDetails event,
        @Valid PracticeDetails practice) implements Serializable {
    /** An empty one, with room for each language. */
    public static PublicationContent empty(PublicationKind kind) {
        return new PublicationContent(
                texts(Map.of()),
                kind == PublicationKind.EVENT ? new EventDetails() : null,
                kind == PublicationKind.BEST_PRACTICE ? new PracticeDetails() : null);
    }

    /** What a publication says, to be edited without touching it. */
    public static PublicationContent of(Publication publication) {
        return new PublicationContent(
                texts(publication.texts()),
                publication.event() == null ? null : publication.event().copy(),
                publication.practice() == null ? null : publication.practice().copy());
    }

    private static Map<Languages, PublicationText> texts(Map<Languages, PublicationText> written) {
        Map<Languages, PublicationText> all = new EnumMap<>(Languages.class);
        Languages.spoken()
                .forEach(language -> all.put(
                        language,
                        written.containsKey(language) ? written.get(language).copy() : new PublicationText()));
        return all;
    }

    Languages first() {
        return texts.keySet().iterator().next();
    }
}
