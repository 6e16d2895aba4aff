package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Profile;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors, and whatever stands between them and us, are sent; seen by HTTP and from inside. */
@ArquillianTest
class VisitorCacheIT {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    @Inject
    private VisitorCache cache;

    @Inject
    private Settings settings;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Supporters supporters;

    @Inject
    private ProfileService profiles;

    @Inject
    private Stage stage;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeEach
    void forget() {
        cache.clear();
    }

    @Test
    void nobodyWhoOnlyReadsIsGivenACookie() throws Exception {
        setting.active("Cookieless");
        setting.named("Cookieless by name");
        Deque<String> ahead =
                new ArrayDeque<>(List.of("/", "/en/", "/ru/", "/tk/", "/en/no-such-page", "/api/v1/statistics"));
        Set<String> seen = new LinkedHashSet<>();
        while (!ahead.isEmpty() && seen.size() < 400) {
            String path = ahead.pop();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            Matcher link = LINK.matcher(text(answer));
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (next.matches("/(?:(?:en|ru|tk|uk)/|feeds/|sitemap|jakarta\\.faces).*")) {
                    ahead.add(next);
                }
            }
        }
        assertThat(seen)
                .contains("/en/supporters", "/ru/signatories", "/tk/apply")
                .hasSizeGreaterThan(30);
    }

    @Test
    void theFirstPageIsInTheReadersLanguageAndIsNotKept() throws Exception {
        HttpResponse<byte[]> answer = get("/", "Accept-Language", "ru,en;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/ru/");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        assertThat(cache.pages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/ru/supporters",
                "/tk/signatories?q=a&page=1",
                "/api/v1/statistics",
                "/api/v1/supporters?size=5",
                "/api/v1/signatories.csv"
            })
    void whoHasItAlreadyIsToldSo(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).startsWith("public, max-age=");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding").contains("Cookie");
        String tag = header(answer, "ETag");
        assertThat(tag).startsWith("W/\"");

        HttpResponse<byte[]> again = get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo(header(answer, "Cache-Control"));
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void isPackedForWhoeverUnderstandsIt() throws Exception {
        HttpResponse<byte[]> plain = get("/ru/");
        HttpResponse<byte[]> packed = get("/ru/", "Accept-Encoding", "gzip, br");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(packed, "ETag")).isEqualTo(header(plain, "ETag"));
    }

    @Test
    void toHeadItAnswersLikeToGetWithoutTheContent() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> head = send("HEAD", "/en/");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            HttpResponse<byte[]> got = get("/en/");
            assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag"));
            assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(got.body().length));
        }
    }

    @Test
    void aPageIsMadeOnceAndAnewAfterAChange() throws Exception {
        Supporter supporter = setting.active("Before the change");
        String path = "/en/supporters/" + supporter.slug();
        String before = text(get(path));
        assertThat(cache.pages()).isOne();
        behindItsBack("update organisation set english_name = 'Behind its back' where id = ?", supporter);
        assertThat(text(get(path))).isEqualTo(before);

        describe(supporter, "Мы помогаем иначе.");
        assertThat(text(get(path))).contains("Мы помогаем иначе.").contains("Behind its back");
    }

    @Test
    void aNewSupporterIsInTheDirectoryAtOnce() throws Exception {
        get("/en/supporters?q=Suddenly");
        Supporter supporter = setting.active("Suddenly");
        assertThat(text(get("/en/supporters?q=Suddenly"))).contains(supporter.slug());
        setting.leave(supporter);
        assertThat(text(get("/en/supporters?q=Suddenly"))).doesNotContain(supporter.slug());
    }

    @Test
    void whoeverHasASessionGetsTheirOwnAndLeavesNothing() throws Exception {
        HttpResponse<byte[]> began = client.send(
                HttpRequest.newBuilder(URI.create(settings.baseUrl()).resolve("/forgotten"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("forgotten=forgotten&forgotten%3Aemail=nobody"
                                + System.nanoTime() + "%40network.example&forgotten%3Ago=x&"
                                + "jakarta.faces.ViewState=stateless"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String cookie = header(began, "Set-Cookie").replaceFirst(";.*", "");
        assertThat(cookie).startsWith("JSESSIONID=");
        HttpResponse<byte[]> answer = get("/en/", "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "ETag")).isEmpty();
        assertThat(cache.pages()).isZero();
        get("/en/");
        assertThat(cache.pages()).isOne();
        assertThat(header(get("/en/", "Cookie", cookie), "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(get("/en/", "Authorization", "Bearer x"), "Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(header(get("/en/", "Cookie", "JSESSIONID=forgotten"), "Cache-Control"))
                .startsWith("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/en/no-such-page",
                "/en/supporters/no-such-network",
                "/en/apply",
                "/en/apply/status?draft=x",
                "/en/supporters?utm_source=mail",
                "/en/?q=a",
                "/en/;jsessionid=x?q=1",
                "/feeds/deadlines/x.ics",
                "/api/v1/statistics"
            })
    void thisIsNeverKept(String path) throws Exception {
        get(path);
        assertThat(cache.pages()).isZero();
    }

    @Test
    void whatIsVeryLongIsNotKept() throws Exception {
        assertThat(get("/en/supporters?q=" + "a".repeat(500)).statusCode()).isEqualTo(200);
        assertThat(cache.pages()).isZero();
    }

    @Test
    void aFormIsForOneReader() throws Exception {
        assertThat(header(get("/en/apply"), "Cache-Control")).contains("private");
        assertThat(text(get("/en/apply"))).isNotEqualTo(text(get("/en/apply")));
    }

    @Test
    void whatOneVisitorSaysOfThemselvesIsInNobodysPage() throws Exception {
        String poisoned = raw("GET /en/supporters HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: evil\r\nX-Original-URL: /evil\r\nReferer: http://evil.example/\r\n"
                + "User-Agent: evil\r\nAccept-Language: evil\r\nCookie: language=evil\r\nConnection: close\r\n\r\n");
        assertThat(poisoned).startsWith("HTTP/1.1 200").doesNotContain("evil");
        assertThat(cache.pages()).isOne();
        assertThat(text(get("/en/supporters"))).doesNotContain("evil");
        assertThat(cache.pages()).isOne();
    }

    @Test
    void twoAddressesThatMeanTheSameAreKeptApart() throws Exception {
        get("/en/supporters?q=a&country=UA");
        get("/en/supporters?country=UA&q=a");
        assertThat(cache.pages()).isEqualTo(2);
    }

    @Test
    void aStyleHasAnAddressOfItsContentAndIsKeptForAYear() throws Exception {
        Matcher style = Pattern.compile("href=\"([^\"]*covenant\\.css[^\"]*)\"").matcher(text(get("/en/")));
        assertThat(style.find()).isTrue();
        String path = style.group(1).replace("&amp;", "&");
        assertThat(path).matches(".*[?&]v=[0-9a-f]{16}");
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(get(path, "If-None-Match", header(answer, "ETag")).statusCode())
                    .isEqualTo(304);
        }
        // Another node may be a version ahead.
        for (String other : List.of(path.replaceFirst("v=.*", "v=0123456789abcdef"), path.replaceFirst(".v=.*", ""))) {
            assertThat(header(get(other), "Cache-Control"))
                    .doesNotContain("immutable")
                    .contains("max-age=0");
        }
    }

    private void describe(Supporter supporter, String summary) {
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> {
            Profile profile = new Profile();
            profile.setContactName("Olena");
            profile.setContactEmail("olena@network.example");
            long version = supporters.bySlug(supporter.slug()).orElseThrow().version();
            profiles.describe(supporter.id(), version, profile, Map.of(Languages.RU, summary), List.of());
        });
    }

    private void behindItsBack(String sql, Supporter supporter) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, supporter.organisation().id());
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Past a client that would not say such things. */
    private String raw(String request) throws IOException {
        URI address = URI.create(settings.baseUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
