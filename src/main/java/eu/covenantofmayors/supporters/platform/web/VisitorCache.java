package eu.covenantofmayors.supporters.platform.web;

import com.github.benmanes.caffeine.cache.Ticker;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.DomainEvents;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.TextsReplaced;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.application.ViewHandler;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers visitors without making the same page again and again: the public pages and feeds for a short while, or until
 * something changes; styles, scripts and pictures for good, because their addresses change with their content. Gives what
 * may be kept outside its tag and its term, and packs it.
 *
 * <p>Whoever has a session, and with it a name or a message that waits, neither gets nor leaves anything here. What another
 * node of a cluster changes is seen when the short while is over.
 */
@ApplicationScoped
class VisitorCache {
    /** What is asked for. */
    enum Kind {
        PAGE,
        DATA,
        ASSET
    }

    /** Request attribute: the page does not declare one of the parameters, which may still be somewhere in it. */
    static final String UNDECLARED = "covenant.undeclaredParameter";

    /** Request attribute: the page holds a form of Faces, which may carry something that is meant for one reader. */
    static final String FORM = "covenant.form";

    /** The shelf of assets goes by their addresses alone; anything else may be made for one reader. */
    private static final Pattern ASSET_QUERY = Pattern.compile("(?:ln=[\\w./-]+&)?v=[\\w.-]+");

    private static final int LONGEST_ADDRESS = 400;
    /** The register of the whole Covenant as a file is somewhat smaller. */
    private static final int LARGEST_ANSWER = 2 * 1024 * 1024;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Set by us for what comes out of it. */
    private static final Set<String> NOT_KEPT = Set.of(
            "content-type", "content-length", "content-encoding", "transfer-encoding", "date", "server", "connection");

    @Inject
    @Configured(Setting.CACHE_SECONDS)
    private int seconds;

    @Inject
    @Configured(Setting.CACHE_MEGABYTES)
    private int megabytes;

    @Inject
    private ServletContext application;

    private Shelf pages;
    private Shelf assets;

    /** Where views are looked at anew while the application runs, somebody is working on them and wants to see it. */
    @PostConstruct
    void setUp() {
        String refresh = application.getInitParameter(ViewHandler.FACELETS_REFRESH_PERIOD_PARAM_NAME);
        boolean changing = refresh != null && Integer.parseInt(refresh) >= 0;
        long half = Math.max(1, megabytes) * 512L * 1024;
        pages = seconds > 0 && !changing ? new Shelf(Duration.ofSeconds(seconds), half, Ticker.systemTicker()) : null;
        assets = new Shelf(A_DAY, half, Ticker.systemTicker());
    }

    /** What changes before the first visitor, as at a start, finds nothing that is kept. */
    void changed(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    DomainEvent event) {
        clear();
    }

    void changed(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    DomainEvents events) {
        clear();
    }

    void replaced(@Observes(notifyObserver = Reception.IF_EXISTS) TextsReplaced texts) {
        clear();
    }

    void clear() {
        if (pages != null) {
            pages.clear();
        }
    }

    /** How many pages are kept; for tests. */
    int pages() {
        return pages == null ? 0 : pages.size();
    }

    /** Whatever answers a request that nothing is kept for. */
    @FunctionalInterface
    interface Answering {
        void give(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    void answer(Kind kind, HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            answering.give(request, response);
        } else if (kind != Kind.ASSET && isSomebody(request)) {
            response.setHeader("Cache-Control", "private, no-store");
            answering.give(request, response);
        } else {
            String key = key(request);
            Shelf shelf = key.length() > LONGEST_ADDRESS ? null : shelf(kind, request);
            Rendered rendered = shelf == null
                    ? make(kind, request, response, answering)
                    : shelf.get(key, () -> make(kind, request, response, answering));
            if (rendered != null) {
                rendered.send(request, response);
            }
        }
    }

    private static boolean isSomebody(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || request.getSession(false) != null;
    }

    private Shelf shelf(Kind kind, HttpServletRequest request) {
        String query = request.getQueryString();
        return switch (kind) {
            case PAGE -> pages;
            // Feeds know no parameters; the programming interface answers in several formats, and quickly.
            case DATA ->
                query == null && !request.getRequestURI().startsWith(request.getContextPath() + "/api/") ? pages : null;
            case ASSET -> query != null && ASSET_QUERY.matcher(query).matches() ? assets : null;
        };
    }

    /** Exactly as it was asked for, because any part of it may stand in the page; never the host. */
    private static String key(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Has it answered for everybody; null when that is for the one alone who asked, who has then got it. */
    private Rendered make(Kind kind, HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        Set<String> before = Set.copyOf(response.getHeaderNames());
        Capture capture = new Capture(response, LARGEST_ANSWER);
        answering.give(new Anybody(request), capture);
        Optional<byte[]> content = capture.content();
        if (content.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        response.getHeaderNames().stream()
                .filter(name -> !before.contains(name) && !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
        if (!isForEverybody(kind, request, response)) {
            if (request.getAttribute(FORM) != null && response.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", "private, no-cache");
            }
            response.getOutputStream().write(content.get());
            return null;
        }
        boolean declared = kind != Kind.PAGE || request.getAttribute(UNDECLARED) == null;
        headers.putIfAbsent("Cache-Control", term(kind));
        headers.merge("Vary", vary(kind), (own, ours) -> own + ", " + ours);
        return new Rendered(response.getContentType(), headers, content.get(), declared);
    }

    /** What sets a cookie, has begun a session, holds a form, or says itself that it is for one reader, is not. */
    private static boolean isForEverybody(Kind kind, HttpServletRequest request, HttpServletResponse response) {
        String term = response.getHeader("Cache-Control");
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getContentType() != null
                && response.getHeader("Set-Cookie") == null
                && (kind == Kind.ASSET
                        ? term != null && term.contains("immutable")
                        : (term == null || term.startsWith("public"))
                                && request.getAttribute(FORM) == null
                                && request.getSession(false) == null);
    }

    /** Browsers ask each time whether a page is still the same, so that nobody misses a change; proxies may answer them. */
    private String term(Kind kind) {
        return kind == Kind.PAGE
                ? "public, max-age=0, s-maxage=" + Math.max(0, seconds)
                : "public, max-age=" + Math.max(0, seconds) + ", stale-while-revalidate=" + Math.max(0, seconds);
    }

    private static String vary(Kind kind) {
        return switch (kind) {
            case PAGE -> "Accept-Encoding, Cookie";
            case DATA -> "Accept, Accept-Encoding, Cookie";
            case ASSET -> "Accept-Encoding";
        };
    }
}
