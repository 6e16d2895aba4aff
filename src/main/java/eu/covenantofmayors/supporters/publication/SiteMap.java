package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.Newcomer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** All that the public can read, whatever its language. */
@Stateless
public class SiteMap {
    /** As many as one file of the protocol may name, in each language that it could be in. */
    private static final int MOST = 50_000 / 13;

    private static final int MOST_OF_A_KIND = 500;

    /** The pages that are always there, by what stands behind the language in their addresses. */
    public static final List<String> PAGES = List.of(
            "",
            "supporters",
            "signatories",
            "apply",
            "news",
            "agenda",
            "agenda-month",
            "best-practices",
            "reports",
            "newsletter",
            "sitemap",
            "rss-help",
            "credits",
            "verify",
            "legal",
            "privacy",
            "accessibility");

    @Inject
    private Directory directory;

    @Inject
    private Publications publications;

    /**
     * One page.
     *
     * @param path what stands behind the language in its address
     * @param changedAt or null where nobody knows
     */
    public record Entry(String path, Instant changedAt) {}

    /** The pages that are always there, then what was published, then the profiles, the newest first. */
    @PermitAll
    public List<Entry> entries() {
        Stream<Entry> pages = PAGES.stream().map(path -> new Entry(path, null));
        Stream<Entry> published = Stream.of(PublicationKind.values())
                .flatMap(kind -> publications.newest(kind, 0, MOST_OF_A_KIND).stream())
                .map(publication -> new Entry(publication.path(), publication.changedAt()));
        Stream<Entry> profiles = directory.newest(MOST).stream().map(SiteMap::profile);
        return Stream.of(pages, published, profiles)
                .flatMap(entries -> entries)
                .limit(MOST)
                .toList();
    }

    private static Entry profile(Newcomer newcomer) {
        return new Entry("supporters/" + newcomer.slug(), newcomer.confirmedAt());
    }
}
