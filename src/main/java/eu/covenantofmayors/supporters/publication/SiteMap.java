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

    /** The pages that are always there, by what stands behind the language in their addresses. */
    public static final List<String> PAGES = List.of(
            "",
            "supporters",
            "signatories",
            "apply",
            "sitemap",
            "rss-help",
            "credits",
            "legal",
            "privacy",
            "accessibility");

    @Inject
    private Directory directory;

    /**
     * One page.
     *
     * @param path what stands behind the language in its address
     * @param changedAt or null where nobody knows
     */
    public record Entry(String path, Instant changedAt) {}

    /** The pages that are always there, then the profiles, the newest first. */
    @PermitAll
    public List<Entry> entries() {
        return Stream.concat(
                        PAGES.stream().map(path -> new Entry(path, null)),
                        directory.newest(MOST - PAGES.size()).stream().map(SiteMap::profile))
                .toList();
    }

    private static Entry profile(Newcomer newcomer) {
        return new Entry("supporters/" + newcomer.slug(), newcomer.confirmedAt());
    }
}
