package eu.covenantofmayors.supporters.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.TestServers;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems get from {@code /api/v1}, over HTTP. */
@ArquillianTest
@RunAsClient
class ApiIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> LISTS = List.of("supporters", "signatories", "map/supporters", "map/signatories");
    private static final List<String> PARAMETERS = List.of(
            "q",
            "country",
            "kind",
            "level",
            "service",
            "status",
            "target",
            "supported",
            "former",
            "sort",
            "language",
            "page",
            "size");
    private static final List<String> HOSTILE = List.of(
            "'",
            "\"><script>alert(1)</script>",
            "%",
            "\\",
            "../../etc/passwd",
            "-1",
            "99999999999999999999",
            "0",
            "' or 1=1 --",
            "\u0000",
            "{0}",
            "${7*7}",
            "#{7*7}",
            "=cmd",
            "тест",
            "\uD83D\uDE00",
            "a".repeat(5000),
            "NaN");

    @Test
    void aMapHasWhatTheListHas() throws Exception {
        String name = network();
        JsonObject map = json(get("/api/v1/map/supporters?q=" + name));
        assertThat(map.getJsonArray("countries"))
                .containsExactly(Json.createArrayBuilder().add("UKR").add(1).build());
        assertThat(map.getJsonArray("points")).isEmpty();
        assertThat(json(get("/api/v1/map/supporters?country=GE&q=" + name)).getJsonArray("countries"))
                .isEmpty();
        assertThat(json(get("/api/v1/map/supporters/no-such-network")).getJsonArray("points"))
                .isEmpty();
    }

    @Test
    void answersAListInPages() throws Exception {
        String name = network();
        network(name);
        JsonObject first = json(get("/api/v1/supporters?size=1&q=" + name));
        assertThat(first.getInt("total")).isEqualTo(2);
        assertThat(first.getJsonArray("items")).hasSize(1);
        HttpResponse<String> answer = get("/api/v1/supporters?size=1&page=2&q=" + name);
        assertThat(json(answer).getJsonArray("items").getJsonObject(0).getString("slug"))
                .isNotEqualTo(first.getJsonArray("items").getJsonObject(0).getString("slug"));
        assertThat(answer.headers().allValues("Link"))
                .singleElement()
                .asString()
                .contains("page=1")
                .contains("rel=\"prev\"");
    }

    @Test
    void tellsWhatAProfileSaysAndNobodysAddress() throws Exception {
        JsonArray items = json(get("/api/v1/supporters?q=" + network())).getJsonArray("items");
        HttpResponse<String> answer =
                get("/api/v1/supporters/" + items.getJsonObject(0).getString("slug"));
        assertThat(json(answer).getJsonArray("services").getJsonObject(0).getString("kind"))
                .isEqualTo("TRAINING");
        assertThat(answer.body()).doesNotContain("olena").doesNotContain("@");
    }

    @Test
    void answersAFileByItsNameAndByTheAcceptHeader() throws Exception {
        String query = "?q=" + network();
        HttpResponse<String> file = get("/api/v1/supporters.csv" + query);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body()).startsWith("\ufeffslug,name,").contains(",UA,ASSOCIATION,NATIONAL,ACTIVE,false\r\n");
        assertThat(file.body().lines()).hasSize(2);
        assertThat(get("/api/v1/supporters" + query, "Accept", "text/csv").body())
                .isEqualTo(file.body());
        assertThat(get("/api/v1/supporters" + query, "Accept", "*/*").body()).startsWith("{");
    }

    @Test
    void letsNoCellBecomeAFormula() throws Exception {
        String name = network("=1+1 " + System.nanoTime());
        assertThat(get("/api/v1/supporters.csv?q=" + name.replaceAll(".* ", "")).body())
                .contains(",'=1+1 ");
    }

    @Test
    void sendsNothingAgainThatHasNotChanged() throws Exception {
        String path = "/api/v1/supporters?q=" + network();
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void mayBeReadFromOtherSites() throws Exception {
        assertThat(get("/api/v1/statistics").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=PROFILE_PENDING", "kind=X", "size=201", "size=0", "page=0", "country=UKR", "language=xx"
            })
    void namesTheParameterThatIsWrong(String wrong) throws Exception {
        HttpResponse<String> answer = get("/api/v1/supporters?" + wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).getString("parameter")).isEqualTo(wrong.replaceFirst("=.*", ""));
        assertThat(json(answer).getInt("status")).isEqualTo(400);
    }

    @Test
    void answersWhatThereIsNotAsAProblem() throws Exception {
        for (String path : List.of("/api/v1/nothing", "/api/v1/supporters/no-such-network")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).getString("title")).isEqualTo("Not Found");
        }
        HttpResponse<String> post = CLIENT.send(
                request("/api/v1/supporters")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(json(post).getInt("status")).isEqualTo(405);
        assertThat(get("/api/v1/supporters", "Accept", "image/png").statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({"Accept, */*;q=x", "Accept, ;;;", "Accept-Language, en;q=x"})
    void aHeaderThatCannotBeReadIsAProblemOfTheRequest(String header, String value) throws Exception {
        HttpResponse<String> answer = get("/api/v1/supporters", header, value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getInt("status")).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Payara", "Jersey");
    }

    @Test
    void itTellsNothingOfTheServer() throws Exception {
        HttpResponse<String> options = CLIENT.send(
                request("/api/v1/supporters")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(options.body()).doesNotContainIgnoringCase("jersey").doesNotContainIgnoringCase("wadl");
        assertThat(options.headers().firstValue("Content-Type").orElse("")).doesNotContain("wadl");
        assertThat(get("/api/v1/application.wadl").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/supporters", "Content-Type", ";;;").body()).doesNotContain("Payara", "Jersey");
    }

    @Test
    void failsAtNothingThatIsAsked() throws Exception {
        for (String list : LISTS) {
            for (String parameter : PARAMETERS) {
                for (String value : HOSTILE) {
                    HttpResponse<String> answer = get("/api/v1/" + list + "?" + parameter + "="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    assertThat(answer.statusCode())
                            .as(list + " " + parameter + " " + value)
                            .isIn(200, 400);
                }
            }
        }
    }

    @Test
    void describesItself() throws Exception {
        HttpResponse<String> answer = get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "/api/v1/supporters:",
                        "/api/v1/supporters/{slug}:",
                        "/api/v1/signatories:",
                        "/api/v1/statistics:");
    }

    /** A public one, by a word that only its name has. */
    private static String network() throws Exception {
        return network("Api " + System.nanoTime()).replaceAll(".* ", "");
    }

    private static String network(String name) throws Exception {
        HttpResponse<String> made =
                get("/test/supporter?state=active&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(made.statusCode()).isEqualTo(200);
        return name;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(TestServers.address().toString().replaceFirst("/$", "") + path));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
