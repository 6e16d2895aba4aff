package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads the addresses of src/docs/domain.md, "Addresses", to their pages: {@code /en/supporters} to
 * {@code supporters.xhtml} in English, {@code /office/adhesion/review} to {@code office/adhesion/review.xhtml} in the
 * reader's language. A view's own file name is no address.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Addresses implements Filter {
    private static final Logger LOG = Logger.getLogger(Addresses.class.getName());

    /** Request attribute: in which of the {@link Languages} the page answers. */
    static final String LANGUAGE = "covenant.language";

    /** Request attribute: the rest of a public address behind its language; absent on desks. */
    static final String PUBLIC_PATH = "covenant.publicPath";

    /** The folders of who is signed in, as part of a pattern. */
    public static final String DESKS = "workspace|office|commission|admin|account";

    private static final Pattern PUBLIC = Pattern.compile("/([a-z]{2})(?:/(.*))?");
    private static final Pattern PAGE = Pattern.compile("[a-z-]+");
    private static final Pattern ITEM = Pattern.compile("([a-z-]+)/([a-z0-9-]+)");
    private static final Pattern DESK = Pattern.compile("/(?:(?:" + DESKS
            + ")(?:/(?:[a-z-]+/)*[a-z-]*)?|sign-in(?:/(?:code|setup|openid))?|sign-out|invitation|forgotten)");

    /** Pages and files of who is signed in. */
    static final Pattern OF_A_DESK = Pattern.compile("/(?:" + DESKS + ")/.*");

    /** Pages that show one item of a list, up to the item's own name, by the address of the list. */
    private static final Map<String, String> ITEM_PAGES = Map.of(
            "supporters", "/supporter.xhtml?slug=",
            "news", "/publication.xhtml?list=news&slug=",
            "agenda", "/publication.xhtml?list=agenda&slug=",
            "best-practices", "/publication.xhtml?list=best-practices&slug=",
            "newsletter", "/newsletter-issue.xhtml?slug=",
            "reports", "/report.xhtml?year=");

    private static final Map<String, String> FIXED = Map.of("", "/index.xhtml", "apply/status", "/application.xhtml");

    /** Other systems ask for data too; styles, pictures and health need none. */
    private static final Pattern FEED = Pattern.compile("/(?:(?:api|feeds|reports)/.*|sitemap\\.xml)");

    /** Whoever knows the secret in its address reads it: it is nobody else's, and is kept nowhere. */
    private static final Pattern SECRET_FEED = Pattern.compile("/feeds/deadlines/.*");

    /** RFC 6585, section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String ASSETS = "/jakarta.faces.resource/";

    @Inject
    private Settings settings;

    @Inject
    private DatabaseAway away;

    @Inject
    private VisitorCache cache;

    @Inject
    private SecurityHeaders headers;

    @Inject
    private OriginCheck origins;

    @Inject
    private VisitorLimit limit;

    @Inject
    private BodyLimit bodies;

    @Inject
    private Event<DeskRead> read;

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        NormalizedRequest request = new NormalizedRequest((HttpServletRequest) req);
        HttpServletResponse response = (HttpServletResponse) res;
        String path = path(request);
        headers.write(response);
        request.setAttribute(LANGUAGE, language(path, request)); // of refusals as well
        if (OF_A_DESK.matcher(path).matches()) {
            response.setHeader("Cache-Control", "no-store");
        }
        int refusal = RequestRefusal.of(request);
        if (refusal != 0) {
            refuse(refusal, request, response);
            return;
        }
        answer(path, request, response, chain);
        tell(path, request, response);
    }

    private void answer(String path, NormalizedRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OriginCheck.onlyReads(request)) {
            lead(path, request, response, chain);
        } else if (bodies.begin(request)) {
            read(path, request, response, chain);
        } else {
            // No page: each reads what was sent, and that may take long.
            response.setHeader("Retry-After", "30");
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Service Unavailable\n");
        }
    }

    /** The status, as a page or in the form of the API. What the server's own pages would fail on as well, gets no page. */
    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", RequestRefusal.METHODS);
        }
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            giveUp(request);
        }
        if (Problem.isExpected(request)) {
            Problem.send(status, response);
        } else if (status == HttpServletResponse.SC_BAD_REQUEST) {
            response.setStatus(status);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Bad Request\n");
        } else {
            response.sendError(status);
        }
    }

    /** The server refuses such a body by its length, once; the page that says so would fail at it otherwise. */
    private static void giveUp(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (RuntimeException unread) {
            LOG.log(Level.FINE, "A body that is too large", unread);
        }
    }

    /** Reads the body, as far as it is not for the servlet itself to do, before the request is led to its page. */
    private void read(String path, NormalizedRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reading = true;
        try {
            if (!origins.isOurs(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            if (!limit.takes(request)) {
                response.setHeader("Retry-After", "60");
                response.sendError(TOO_MANY_REQUESTS);
                return;
            }
            boolean tooLarge = isTooLarge(path, request);
            if (isForm(path, request)) {
                bodies.end(request);
                reading = false;
            }
            if (tooLarge) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                lead(path, request, response, chain);
            }
        } finally {
            if (reading) {
                bodies.end(request);
            }
        }
    }

    private void lead(String path, NormalizedRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isNoText(path, request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (path.isEmpty() || path.equals("/")) {
            redirect(request, response, "/" + readersLanguage(request).tag() + "/");
        } else if (PUBLIC.matcher(path).matches()) {
            cache.answer(
                    VisitorCache.Kind.PAGE,
                    request,
                    response,
                    (asked, given) -> away.guard(asked, given, () -> publicPage(path, asked, given, chain)));
        } else if (DESK.matcher(path).matches()) {
            away.guard(request, response, () -> desk(path, request, response));
        } else if (SECRET_FEED.matcher(path).matches()) {
            away.guard(request, response, () -> pass(chain, request, response));
        } else if (FEED.matcher(path).matches()) {
            cache.answer(
                    VisitorCache.Kind.DATA,
                    request,
                    response,
                    (asked, given) -> away.guard(asked, given, () -> pass(chain, asked, given)));
        } else if (path.startsWith(ASSETS)) {
            cache.answer(VisitorCache.Kind.ASSET, request, response, (asked, given) -> pass(chain, asked, given));
        } else if (path.endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            pass(chain, request, response);
        }
    }

    /**
     * Which pages of desks people are shown concerns whoever watches over data of people, whatever method has asked for them.
     * The path is the one that was served: any other way of writing it has been refused.
     */
    private void tell(String path, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("HEAD")
                && request.getUserPrincipal() != null
                && response.getStatus() == HttpServletResponse.SC_OK
                && OF_A_DESK.matcher(path).matches()) {
            DeskRead page = new DeskRead(
                    path,
                    Objects.toString(request.getParameter("id"), ""),
                    request.getUserPrincipal().getName());
            try {
                read.fire(page);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Nobody has noted " + page, e); // it has been shown already
            }
        }
    }

    /** More than the server reads of a form ({@code max-form-post-size-bytes}), or than a page takes with files (web.xml). */
    private static boolean isTooLarge(String path, HttpServletRequest request) {
        try {
            typed(path, request);
            return false;
        } catch (RuntimeException unread) { // of which kind, differs between forms and files
            return true;
        }
    }

    /** No keyboard types the character with the number 0, and no database keeps it in a text. */
    private static boolean isNoText(String path, NormalizedRequest request) {
        HttpServletRequest raw = (HttpServletRequest) request.getRequest();
        return typed(path, raw).values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf(0) >= 0);
    }

    /** What comes with a file into a servlet of its own is looked at there, with what is said of files that are too large. */
    private static Map<String, String[]> typed(String path, HttpServletRequest request) {
        return isMultipart(request) && !leadsToAPage(path) ? Map.of() : request.getParameterMap();
    }

    /** Whether the whole body has been read once its fields are known. */
    private static boolean isForm(String path, HttpServletRequest request) {
        return isMultipart(request)
                ? leadsToAPage(path)
                : Objects.toString(request.getContentType(), "").startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return Objects.toString(request.getContentType(), "").startsWith("multipart/");
    }

    private static boolean leadsToAPage(String path) {
        return DESK.matcher(path).matches() || PUBLIC.matcher(path).matches();
    }

    /** Whether the address is in the one form in which it is answered. */
    public static boolean isCanonical(HttpServletRequest request) {
        return RequestRefusal.isCanonical(request);
    }

    /** The path within the application. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** An address that names a language is answered in it, whatever the reader has chosen for others. */
    private static Languages language(String path, HttpServletRequest request) {
        Matcher named = PUBLIC.matcher(path);
        return (named.matches() ? Languages.of(named.group(1)) : Optional.<Languages>empty())
                .orElseGet(() -> readersLanguage(request));
    }

    private void publicPage(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher matcher = PUBLIC.matcher(path);
        matcher.matches();
        if (Languages.of(matcher.group(1)).isEmpty()) {
            pass(chain, request, response);
            return;
        }
        String rest = matcher.group(2);
        if (rest == null) {
            redirect(request, response, path + "/");
            return;
        }
        request.setAttribute(PUBLIC_PATH, rest);
        forward(view(rest), request, response);
    }

    /** Only views at the top are public: a path that leads into a desk's folder has no page here. */
    private static String view(String rest) {
        Matcher item = ITEM.matcher(rest);
        if (FIXED.containsKey(rest)) {
            return FIXED.get(rest);
        }
        if (PAGE.matcher(rest).matches()
                && !FIXED.containsValue("/" + rest + ".xhtml")
                && ITEM_PAGES.values().stream().noneMatch(page -> page.startsWith("/" + rest + ".xhtml?"))) {
            return "/" + rest + ".xhtml";
        }
        if (item.matches() && ITEM_PAGES.containsKey(item.group(1))) {
            return ITEM_PAGES.get(item.group(1)) + URLEncoder.encode(item.group(2), StandardCharsets.UTF_8);
        }
        return null;
    }

    private void desk(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Languages> chosen =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Languages::of);
        if (chosen.isPresent()) {
            remember(chosen.get(), request, response);
            request.setAttribute(LANGUAGE, chosen.get());
        }
        if (path.matches("/(?:" + DESKS + ")")) {
            redirect(request, response, path + "/");
            return;
        }
        response.setHeader("Cache-Control", "no-store"); // of sign-in, too
        headers.allowOwnScripts(OF_A_DESK.matcher(path).matches(), request, response);
        // A folder named like the page beside it would make the container lead from the page to the folder.
        String view = path.replaceFirst("^/sign-in/", "/sign-in-");
        forward(view.endsWith("/") ? view + "index.xhtml" : view + ".xhtml", request, response);
    }

    /**
     * Shows a public page to a request that came elsewhere, as one that takes files does.
     *
     * @param page the rest of the page's address behind its language
     * @param language tag of the language; English where it is none
     */
    public static void show(String page, String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(
                LANGUAGE, Languages.of(Objects.toString(language, "")).orElse(Languages.EN));
        request.setAttribute(PUBLIC_PATH, page);
        forward(view(page), request, response);
    }

    private static void forward(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (view == null || !exists(view, request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        withStatus(request, response, () -> request.getRequestDispatcher(view).forward(request, response));
    }

    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        withStatus(request, response, () -> chain.doFilter(request, response));
    }

    /** A servlet may let such a failure go as well. */
    private static void withStatus(HttpServletRequest request, HttpServletResponse response, DatabaseAway.Answer answer)
            throws IOException, ServletException {
        try {
            answer.give();
        } catch (ServletException | RuntimeException failure) {
            if (!Expected.answer(failure, request, response)) {
                throw failure;
            }
        }
    }

    private static boolean exists(String view, HttpServletRequest request) throws MalformedURLException {
        return request.getServletContext().getResource(view.replaceFirst("\\?.*$", "")) != null;
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String query = request.getQueryString();
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.sendRedirect(request.getContextPath() + path + (query == null ? "" : "?" + query));
    }

    /** Keeps the choice of a language for pages whose address carries none, until the browser is closed. */
    void remember(Languages language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie("language", language.tag());
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isEncrypted());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Languages readersLanguage(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("language"))
                .findFirst()
                .flatMap(cookie -> Languages.of(cookie.getValue()))
                .or(() -> accepted(request))
                .orElse(Languages.EN);
    }

    private static Optional<Languages> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Languages.of(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
