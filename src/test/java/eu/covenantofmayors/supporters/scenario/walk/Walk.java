package eu.covenantofmayors.supporters.scenario.walk;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.harness.DemonstrationServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * One person's way through the whole house by plain HTTP: from the page on which signing in ends, along every link, every
 * form that only asks, and changes of language, until nothing new is found. Everything that a page loads is asked for as
 * well.
 *
 * <p>In English each {@link PageKind} is opened for a few records, and from each one change of language is followed, to the
 * other languages in turn; that the others keep the address as well is read from their links. In the other languages each
 * view is opened once, wherever links lead to it. The public pages are walked through by the visitor in this way, and by who
 * is signed in once each.
 */
final class Walk {
    /** Of how many records of one kind the pages are opened in English. */
    private static final int RECORDS = 2;

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final List<Languages> OTHERS = Languages.spoken().stream()
            .filter(language -> language != Languages.EN)
            .toList();

    /** What browsers and search engines ask for without a link, and what answers when there is nothing. */
    private static final List<String> ASKED_FOR_BY_PROGRAMS =
            List.of("favicon.ico", "robots.txt", "sitemap.xml", "health", "en/nothing-here", "nothing-here");

    /** Which kinds of page answer with another status than 200, and why. */
    private static final Map<String, Integer> OTHER_STATUS = Map.of(
            // Nobody has such an address: the page that says so is walked through as well.
            "/{lang}/nothing-here", 404,
            "/nothing-here", 404);

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("^(/feeds)?/[a-z]{2}/");

    private final Person person;
    private final URI site;
    private final PageRules rules;
    private final Findings findings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Queue<Step> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> visited = new HashMap<>();
    private final Set<PageKind> changed = new HashSet<>();
    private final Set<String> loaded;
    private String session = "";

    /**
     * @param loaded addresses of styles, scripts and pictures that one of the walks has asked for already; shared
     */
    Walk(Person person, URI site, PageRules rules, Findings findings, Set<String> loaded) {
        this.person = person;
        this.site = site;
        this.rules = rules;
        this.findings = findings;
        this.loaded = loaded;
    }

    /**
     * A link that is to be followed.
     *
     * @param language in which the page is expected
     * @param from page on which the link stands
     * @param changed whether it is a change of language, which is followed to a page that has been visited as well
     */
    private record Step(Languages language, URI address, String from, boolean changed) {
        Step(Languages language, URI address, String from) {
            this(language, address, from, false);
        }
    }

    /** Walks to the end; what is wrong is in the findings. Returns the cookie of the session, empty for a visitor. */
    String run() throws IOException, InterruptedException {
        Optional<URI> first = person.isVisitor() ? Optional.of(site.resolve("en/")) : signIn();
        if (first.isPresent()) {
            ahead.add(new Step(Languages.EN, first.get(), "sign-in"));
            if (person.isVisitor()) {
                ASKED_FOR_BY_PROGRAMS.forEach(
                        path -> ahead.add(new Step(Languages.EN, site.resolve(path), "every browser")));
            }
            for (Step step = ahead.poll(); step != null; step = ahead.poll()) {
                take(step);
            }
        }
        return session;
    }

    /** Where signing in leads to; empty when it does not. */
    private Optional<URI> signIn() throws IOException, InterruptedException {
        HttpResponse<String> form = get(site.resolve("sign-in"), Languages.EN);
        form.headers().allValues("Set-Cookie").forEach(this::keepSession);
        Document page = Jsoup.parse(form.body(), form.uri().toString());
        if (!(page.getElementById("signIn") instanceof FormElement signIn)) {
            findings.fault("The " + person + " finds no form to sign in", "status " + form.statusCode());
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        signIn.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("signIn:email", person.email());
        fields.put("signIn:password", DemonstrationServer.PASSWORD);
        fields.put("signIn:go", "x");
        HttpClient direct =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> answer = direct.send(
                request(form.uri(), Languages.EN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields)))
                        .build(),
                BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keepSession);
        Optional<URI> first = answer.headers()
                .firstValue("Location")
                .map(form.uri()::resolve)
                .filter(address -> !address.getPath().startsWith("/sign-in"));
        if (first.isEmpty()) {
            findings.fault("The " + person + " cannot sign in", person.email() + ", status " + answer.statusCode());
        }
        return first;
    }

    private void keepSession(String cookie) {
        if (cookie.startsWith("JSESSIONID=")) {
            session = cookie.replaceFirst(";.*", "");
        }
    }

    private void take(Step step) throws IOException, InterruptedException {
        PageKind kind = PageKind.of(step.address());
        boolean isNew = known.add(step.language() + " " + withoutLanguage(step.address()));
        if (step.changed() || isNew && isWithinBounds(step.language(), kind)) {
            visit(step, kind);
        }
    }

    private boolean isWithinBounds(Languages language, PageKind kind) {
        boolean elsewhere = kind.isPublic() && !person.isVisitor();
        if (language == Languages.EN) {
            return visited.merge(kind.toString(), 1, Integer::sum) <= (elsewhere ? 1 : RECORDS);
        }
        return !elsewhere && visited.merge(language + " " + kind.view(), 1, Integer::sum) <= 1;
    }

    private void visit(Step step, PageKind kind) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(step.address(), step.language());
        String where = person + ", " + step.language().tag() + ", " + step.address() + " from " + step.from();
        int expected = OTHER_STATUS.getOrDefault(kind.toString(), 200);
        if (answer.statusCode() != expected) {
            findings.fault("Status " + answer.statusCode() + ": " + kind, where);
            return;
        }
        if (answer.uri().getPath().equals("/sign-in") && !kind.path().equals("/sign-in")) {
            findings.fault("Asks who is signed in to sign in: " + kind, where);
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            Document page = Jsoup.parse(answer.body(), answer.uri().toString());
            findings.page(new VisitedPage(person, step.language(), kind, step.address(), expected));
            read(step, kind, page, where);
        } else if (type.isEmpty()) {
            findings.fault("No content type: " + kind, where);
        }
    }

    private void read(Step step, PageKind kind, Document page, String where) throws IOException, InterruptedException {
        String language = page.select("html").attr("lang");
        if (!language.equals(step.language().tag())) {
            findings.fault("In another language than asked for: " + kind, where + ", is in " + language);
        }
        rules.broken(kind, page).forEach(broken -> findings.fault(broken + ", on " + kind, where));
        for (Element element : page.select("img[src], script[src], link[rel=stylesheet][href], link[rel=icon][href]")) {
            load(URI.create(element.absUrl(element.hasAttr("src") ? "src" : "href")), kind, where);
        }
        URI here = URI.create(page.baseUri());
        Optional<Languages> turn = step.language() == Languages.EN && changed.add(kind)
                ? Optional.of(OTHERS.get(changed.size() % OTHERS.size()))
                : Optional.empty();
        for (Element link : page.select("a[href], area[href], link[rel=alternate][href], link[rel=canonical][href]")) {
            String target = link.absUrl("href");
            if (target.startsWith(site.toString())) {
                findings.link(person + " " + target);
                follow(step, kind, page, link, URI.create(target.replaceFirst("#.*$", "")), turn, where);
            }
        }
        for (Element form : page.select("form[method=get][action]")) {
            Map<String, String> fields = new LinkedHashMap<>();
            ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
            ahead.add(new Step(
                    step.language(),
                    URI.create(form.absUrl("action").replaceFirst("\\?.*$", "") + "?" + encoded(fields)),
                    here.getPath()));
        }
    }

    private void follow(
            Step step, PageKind kind, Document page, Element link, URI target, Optional<Languages> turn, String where) {
        Languages language = languageOf(target).orElse(step.language());
        boolean change = link.closest(".languages") != null;
        if (change && !withoutLanguage(target).equals(withoutLanguage(URI.create(page.baseUri())))) {
            findings.fault("The change of language leads elsewhere: " + kind, where + " to " + target);
        }
        boolean isTurn = change && turn.filter(language::equals).isPresent();
        ahead.add(new Step(language, target, step.address().toString(), isTurn));
    }

    /** The language that an address names, in its path or by a parameter. */
    private static Optional<Languages> languageOf(URI address) {
        String[] path = address.getPath().split("/");
        int at = path.length > 2 && path[1].equals("feeds") ? 2 : 1;
        return Optional.ofNullable(PageKind.parameters(address).get("lang"))
                .or(() -> path.length > at ? Optional.of(path[at]) : Optional.empty())
                .flatMap(Languages::of);
    }

    private static String withoutLanguage(URI address) {
        SortedMap<String, String> parameters = PageKind.parameters(address);
        parameters.remove("lang");
        return IN_A_LANGUAGE.matcher(address.getPath()).replaceFirst("$1/") + "?" + parameters;
    }

    /** What a page loads; the same for everybody, so that it is asked for once. */
    private void load(URI address, PageKind kind, String where) throws IOException, InterruptedException {
        if (address.toString().startsWith(site.toString()) && loaded.add(address.toString())) {
            int status = get(address, Languages.EN).statusCode();
            if (status != 200) {
                findings.fault("Status " + status + ": " + address.getPath() + ", loaded by " + kind, where);
            }
        }
    }

    private HttpResponse<String> get(URI address, Languages language) throws IOException, InterruptedException {
        findings.request();
        return client.send(request(address, language).GET().build(), BodyHandlers.ofString());
    }

    /** The language that somebody has chosen is in a cookie, for addresses that name none. */
    private HttpRequest.Builder request(URI address, Languages language) {
        String chosen = "language=" + language.tag();
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER_LIMIT)
                .header("Cookie", session.isEmpty() ? chosen : session + "; " + chosen);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
