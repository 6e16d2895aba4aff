package eu.covenantofmayors.supporters.publication.web;

import com.ibm.icu.util.ULocale;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.Newcomer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /feeds/{lang}/supporters.rss} and {@code .atom}: networks that have become supporters, the newest first. */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;
    private static final Pattern FILE = Pattern.compile("/([a-z]{2})/supporters\\.(rss|atom)");

    @Inject
    private transient Directory directory;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Objects.toString(request.getPathInfo(), ""));
        Optional<Languages> language = file.matches() ? Languages.of(file.group(1)) : Optional.empty();
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean rss = file.group(2).equals("rss");
        SyndFeed feed = feed(
                language.get(),
                request.getRequestURI().substring(request.getContextPath().length()));
        feed.setFeedType(rss ? "rss_2.0" : "atom_1.0");
        feed.setEncoding("UTF-8");
        response.setContentType((rss ? "application/rss+xml" : "application/atom+xml") + ";charset=UTF-8");
        try {
            response.getWriter().write(new SyndFeedOutput().outputString(feed));
        } catch (FeedException e) {
            throw new IOException(e);
        }
    }

    private SyndFeed feed(Languages language, String path) {
        Texts texts = Texts.in(language);
        String pages = settings.baseUrl() + "/" + language.tag() + "/";
        List<Newcomer> newest = directory.newest(MOST);
        SyndFeed feed = new SyndFeedImpl();
        feed.setTitle(texts.text("feed.supporters.title"));
        feed.setDescription(texts.text("feed.supporters.description"));
        feed.setLanguage(language.tag());
        feed.setLink(pages + "supporters");
        feed.setUri(settings.baseUrl() + path);
        SyndLinkImpl self = new SyndLinkImpl();
        self.setRel("self");
        self.setHref(settings.baseUrl() + path);
        SyndLinkImpl page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setHref(pages + "supporters");
        feed.setLinks(List.of(self, page));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(texts.text("site.name"));
        feed.setAuthors(List.of(author));
        // An Atom feed must have a date, also when there is nothing in it.
        feed.setPublishedDate(
                Date.from(newest.isEmpty() ? Instant.EPOCH : newest.get(0).publishedAt()));
        feed.setEntries(newest.stream()
                .map(newcomer -> entry(newcomer, language, texts, pages))
                .toList());
        return feed;
    }

    private SyndEntry entry(Newcomer newcomer, Languages language, Texts texts, String pages) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(newcomer.name());
        entry.setLink(pages + "supporters/" + newcomer.slug());
        entry.setUri(pages + "supporters/" + newcomer.slug());
        entry.setPublishedDate(Date.from(newcomer.publishedAt()));
        entry.setUpdatedDate(Date.from(newcomer.publishedAt()));
        SyndContentImpl text = new SyndContentImpl();
        text.setType("text/plain");
        text.setValue(texts.format(
                "feed.supporters.entry",
                Objects.requireNonNullElse(newcomer.englishName(), newcomer.name()),
                newcomer.kind() == null ? "" : texts.name(newcomer.kind()),
                country(newcomer, language)));
        entry.setDescription(text);
        if (newcomer.country() != null) {
            SyndCategoryImpl country = new SyndCategoryImpl();
            country.setName(country(newcomer, language));
            entry.setCategories(List.of(country));
        }
        return entry;
    }

    private static String country(Newcomer newcomer, Languages language) {
        return newcomer.country() == null
                ? ""
                : new ULocale("", newcomer.country()).getDisplayCountry(ULocale.forLocale(language.locale()));
    }
}
