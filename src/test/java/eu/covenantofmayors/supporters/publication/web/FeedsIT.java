package eu.covenantofmayors.supporters.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What feed readers and search engines get, read by other programs than those that wrote it. */
@ArquillianTest
@RunAsClient
class FeedsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCHEMA = "/publication/sitemap.xsd";

    private final String unique = String.valueOf(System.nanoTime());
    private final String name = "Союз <городов> & \"Ко\" " + unique;

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void aReaderOfFeedsFindsWhoIsNew(String kind) throws Exception {
        String slug = network();
        for (Languages language : Languages.spoken()) {
            HttpResponse<String> answer = get("/feeds/" + language.tag() + "/supporters." + kind);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/" + kind + "+xml");
            List<Item> items = new RssReader()
                    .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .toList();
            Item newest = items.get(0);
            assertThat(newest.getTitle().orElseThrow()).startsWith(name);
            assertThat(newest.getLink().orElseThrow())
                    .startsWith(TestServers.address() + language.tag() + "/supporters/")
                    .endsWith(slug);
            assertThat(newest.getGuid()).contains(newest.getLink().orElseThrow());
            assertThat(newest.getPubDate().or(newest::getUpdated)).isPresent();
            assertThat(items.stream().map(Item::getGuid)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({"NEWS, news", "EVENT, agenda", "BEST_PRACTICE, best-practices"})
    void whatIsPublishedIsInItsFeeds(String kind, String feed) throws Exception {
        get("/test/clock?at=" + Instant.now().plus(Duration.ofDays(100_000)));
        String path;
        try {
            path = get("/test/publication?kind=" + kind + "&language=ru&title="
                            + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .body();
        } finally {
            get("/test/clock?at=");
        }
        for (String format : List.of("rss", "atom")) {
            Item newest = new RssReader()
                    .read(new ByteArrayInputStream(
                            get("/feeds/tk/" + feed + "." + format).body().getBytes(StandardCharsets.UTF_8)))
                    .findFirst()
                    .orElseThrow();
            assertThat(newest.getTitle()).contains(name);
            assertThat(newest.getLink().orElseThrow()).endsWith("/tk/" + path);
        }
        assertThat(get("/sitemap.xml").body()).contains("/uk/" + path + "</loc>");
        String page = get("/ru/" + path).body();
        assertThat(structured(page).getString("@type"))
                .isEqualTo(Map.of("NEWS", "NewsArticle", "EVENT", "Event", "BEST_PRACTICE", "Article")
                        .get(kind));
    }

    /** Read by a library that is not the one that wrote it. */
    @Test
    void theAgendaIsACalendar() throws Exception {
        String path = get("/test/publication?kind=EVENT&language=ru&title="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body();
        for (String calendar : List.of("/feeds/ru/agenda.ics", "/feeds/ru/" + path + ".ics")) {
            HttpResponse<String> answer = get(calendar);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/calendar");
            assertThat(answer.body().lines())
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            ICalendar read = Biweekly.parse(answer.body()).first();
            assertThat(read.validate(read.getVersion()).isEmpty()).isTrue();
            VEvent event = read.getEvents().stream()
                    .filter(one -> one.getSummary().getValue().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2099-03-01T06:00:00Z"));
            assertThat(event.getLocation().getValue()).isEqualTo("Тбилиси");
            assertThat(event.getUrl().getValue()).endsWith("/ru/" + path);
        }
    }

    @Test
    void anAtomFeedHasWhatItsStandardAsksFor() throws Exception {
        network();
        Document feed = parse(get("/feeds/uk/supporters.atom").body());
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, required)).as(required).isEqualTo(1);
        }
        NodeList links = feed.getElementsByTagName("link");
        assertThat(links.item(0).getAttributes().getNamedItem("rel").getTextContent() + " "
                        + links.item(1).getAttributes().getNamedItem("rel").getTextContent())
                .contains("self", "alternate");
    }

    @Test
    void thereIsNoOtherFeed() throws Exception {
        for (String path :
                List.of("/feeds/xx/supporters.rss", "/feeds/en/nothing.rss", "/feeds/", "/feeds/az/supporters.rss")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void pagesTellOfTheirFeeds() throws Exception {
        String page = get("/ru/supporters").body();
        assertThat(page)
                .contains("type=\"application/rss+xml\"", "href=\"/feeds/ru/supporters.rss\"")
                .contains("type=\"application/atom+xml\"", "href=\"/feeds/ru/supporters.atom\"");
    }

    @Test
    void theSiteMapIsValidAndNamesEachPageInEachLanguage() throws Exception {
        String slug = network();
        HttpResponse<String> answer = get("/sitemap.xml");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FeedsIT.class.getResource(SCHEMA))
                .newValidator()
                .validate(new StreamSource(new StringReader(answer.body())));
        for (Languages language : Languages.spoken()) {
            assertThat(answer.body())
                    .contains("<loc>" + TestServers.address() + language.tag() + "/supporters/" + slug + "</loc>")
                    .contains("<loc>" + TestServers.address() + language.tag() + "/</loc>")
                    .contains("hreflang=\"" + language.tag() + "\"");
        }
        Matcher addresses = Pattern.compile("<loc>([^<]*/en/[a-z-]*)</loc>").matcher(answer.body());
        int pages = 0;
        while (addresses.find()) {
            assertThat(get(URI.create(addresses.group(1)).getPath()).statusCode())
                    .as(addresses.group(1))
                    .isEqualTo(200);
            pages++;
        }
        assertThat(pages).isGreaterThanOrEqualTo(10);
    }

    @Test
    void searchEnginesAreKeptFromDesks() throws Exception {
        assertThat(get("/robots.txt").body())
                .contains("Disallow: /office/", "Sitemap: " + TestServers.address() + "sitemap.xml");
    }

    @Test
    void aProfileTellsMachinesWhoItIs() throws Exception {
        String page = get("/en/supporters/" + network()).body();
        JsonObject who = structured(page);
        assertThat(who.getString("@type")).isEqualTo("Organization");
        assertThat(who.getString("name")).startsWith(name);
        assertThat(who.getJsonObject("address").getString("addressCountry")).isEqualTo("UA");
        assertThat(structured(get("/uk/").body()).getString("@type")).isEqualTo("WebSite");
        assertThat(page).contains("property=\"og:title\"", "property=\"og:url\"");
    }

    /** What stands in the script, up to where a browser would take it to end. */
    private static JsonObject structured(String page) {
        Matcher script = Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page);
        assertThat(script.find()).isTrue();
        return Json.createReader(new StringReader(script.group(1))).readObject();
    }

    /** Published later than whatever other tests have left, some of which move the time by years. */
    private String network() throws Exception {
        get("/test/clock?at=" + Instant.now().plus(Duration.ofDays(100_000)));
        try {
            return get("/test/supporter?state=active&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .body()
                    .split(" ", -1)[1];
        } finally {
            get("/test/clock?at=");
        }
    }

    private static int children(Document document, String name) {
        NodeList all = document.getDocumentElement().getChildNodes();
        int found = 0;
        for (int i = 0; i < all.getLength(); i++) {
            found += all.item(i).getNodeName().equals(name) ? 1 : 0;
        }
        return found;
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create(TestServers.address().toString().replaceFirst("/$", "") + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
