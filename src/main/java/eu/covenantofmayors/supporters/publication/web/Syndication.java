package eu.covenantofmayors.supporters.publication.web;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.TextNormalizer;
import eu.covenantofmayors.supporters.platform.Texts;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * What all our feeds have in common, in ROME's words.
 *
 * @param baseUrl where links start, without a slash at their end
 */
record Syndication(Languages language, String baseUrl) {
    /**
     * A feed of entries, the newest first.
     *
     * @param key message keys of its name and of what it has are this with {@code .title} and {@code .description}
     * @param page the list that people read instead, behind the language
     */
    SyndFeed feed(String key, String page, List<SyndEntry> entries) {
        Texts texts = Texts.in(language);
        SyndFeed feed = new SyndFeedImpl();
        feed.setTitle(texts.text(key + ".title"));
        feed.setDescription(texts.text(key + ".description"));
        feed.setLanguage(language.tag());
        feed.setEncoding("UTF-8");
        feed.setLink(address(page));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(texts.text("site.name"));
        feed.setAuthors(List.of(author));
        // An Atom feed must have a date, also when there is nothing in it.
        feed.setPublishedDate(
                entries.isEmpty() ? Date.from(Instant.EPOCH) : entries.get(0).getUpdatedDate());
        feed.setEntries(entries);
        return feed;
    }

    /** Tells a feed under which address it is read. */
    static void address(SyndFeed feed, String address) {
        SyndLinkImpl self = new SyndLinkImpl();
        self.setRel("self");
        self.setHref(address);
        SyndLinkImpl page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setHref(feed.getLink());
        feed.setLinks(List.of(self, page));
        feed.setUri(address);
    }

    /** @param category empty for none */
    SyndEntry entry(
            String path, String title, String summary, String category, Instant publishedAt, Instant changedAt) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(TextNormalizer.legalInXml(title));
        entry.setLink(address(path));
        entry.setUri(address(path));
        entry.setPublishedDate(Date.from(publishedAt));
        entry.setUpdatedDate(Date.from(changedAt));
        SyndContentImpl text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(TextNormalizer.legalInXml(summary));
        entry.setDescription(text);
        if (!category.isEmpty()) {
            SyndCategoryImpl one = new SyndCategoryImpl();
            one.setName(category);
            entry.setCategories(List.of(one));
        }
        return entry;
    }

    private String address(String path) {
        return baseUrl + "/" + language.tag() + "/" + path;
    }
}
