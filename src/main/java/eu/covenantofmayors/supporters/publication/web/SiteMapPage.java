package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryOrder;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /{lang}/sitemap}: all pages on one, for people. */
@Named
@RequestScoped
public class SiteMapPage {
    /** More would be no map any more; the directory has them all. */
    private static final int MOST = 100;

    private static final List<String> FEEDS = List.of("news", "agenda", "best-practices", "supporters");

    @Inject
    private Directory directory;

    @Inject
    private Site site;

    private List<DirectoryRow> supporters;

    /** The feeds, by what stands before the format in their addresses. */
    public List<String> getFeeds() {
        return FEEDS;
    }

    /** Current supporters by name; asked for several times while the page is built. */
    public List<DirectoryRow> getSupporters() {
        if (supporters == null) {
            supporters = directory.page(
                    DirectorySearch.byPublic("", "", false), DirectoryOrder.NAME, site.language(), 0, MOST);
        }
        return supporters;
    }
}
