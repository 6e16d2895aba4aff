package eu.covenantofmayors.supporters.publication.web;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.publication.AgendaCalendar;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.PublicationText;
import eu.covenantofmayors.supporters.publication.Publications;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.Newcomer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /feeds/{lang}/…}: {@code news}, {@code agenda}, {@code best-practices} and {@code supporters}, each as
 * {@code .rss} and {@code .atom}, the newest first; {@code agenda.ics} with what is to come, and {@code agenda/{slug}.ics}
 * with one event.
 */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 30;
    private static final int MOST_EVENTS = 200;
    private static final Pattern FEED = Pattern.compile("/([a-z]{2})/([a-z-]+)\\.(rss|atom)");
    private static final Pattern CALENDAR = Pattern.compile("/([a-z]{2})/agenda(?:/([a-z0-9-]+))?\\.ics");

    @Inject
    private transient Directory directory;

    @Inject
    private transient Publications publications;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.toString(request.getPathInfo(), "");
        Matcher feed = FEED.matcher(path);
        Matcher calendar = CALENDAR.matcher(path);
        Optional<Languages> language = feed.matches()
                ? Languages.of(feed.group(1))
                : calendar.matches() ? Languages.of(calendar.group(1)) : Optional.empty();
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (feed.matches()) {
            feed(language.get(), feed.group(2), feed.group(3), response);
        } else {
            calendar(language.get(), calendar.group(2), response);
        }
    }

    private void feed(Languages language, String name, String format, HttpServletResponse response) throws IOException {
        Optional<SyndFeed> feed = name.equals("supporters")
                ? Optional.of(supporters(language))
                : PublicationKind.at(name).map(kind -> publications(language, kind));
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Syndication.address(feed.get(), settings.baseUrl() + "/feeds/" + language.tag() + "/" + name + "." + format);
        feed.get().setFeedType(format.equals("rss") ? "rss_2.0" : "atom_1.0");
        response.setContentType("application/" + format + "+xml;charset=UTF-8");
        try {
            response.getWriter().write(new SyndFeedOutput().outputString(feed.get()));
        } catch (FeedException e) {
            throw new IOException(e);
        }
    }

    private SyndFeed supporters(Languages language) {
        Syndication syndication = new Syndication(language, settings.baseUrl());
        return syndication.feed(
                "feed.supporters",
                "supporters",
                directory.newest(MOST).stream()
                        .map(newcomer -> newcomer(newcomer, language, syndication))
                        .toList());
    }

    private static SyndEntry newcomer(Newcomer newcomer, Languages language, Syndication syndication) {
        Texts texts = Texts.in(language);
        String country = texts.country(newcomer.country());
        return syndication.entry(
                "supporters/" + newcomer.slug(),
                newcomer.name(),
                texts.format(
                        "feed.supporters.entry",
                        Objects.requireNonNullElse(newcomer.englishName(), newcomer.name()),
                        newcomer.kind() == null ? "" : texts.name(newcomer.kind()),
                        country),
                country,
                newcomer.publishedAt(),
                newcomer.publishedAt());
    }

    private SyndFeed publications(Languages language, PublicationKind kind) {
        Syndication syndication = new Syndication(language, settings.baseUrl());
        return syndication.feed(
                "feed." + (kind == PublicationKind.BEST_PRACTICE ? "practices" : kind.path()),
                kind.path(),
                publications.newest(kind, 0, MOST).stream()
                        .map(publication -> publication(publication, language, syndication))
                        .toList());
    }

    private static SyndEntry publication(Publication publication, Languages language, Syndication syndication) {
        PublicationText text = publication.text(language);
        return syndication.entry(
                publication.path(),
                text.getTitle(),
                text.getSummary(),
                publication.practice() == null
                        ? ""
                        : Texts.in(language).name(publication.practice().getCategory()),
                publication.publishedAt(),
                publication.changedAt());
    }

    private void calendar(Languages language, String slug, HttpServletResponse response) throws IOException {
        List<Publication> events = slug == null
                ? publications.upcoming(0, MOST_EVENTS)
                : publications.at(PublicationKind.EVENT, slug).stream().toList();
        if (slug != null && events.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.getOutputStream().write(new AgendaCalendar(language, settings.baseUrl()).of(events));
    }
}
