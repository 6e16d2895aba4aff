package eu.covenantofmayors.supporters.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicationTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    /** One such title, kept before titles were looked at, took the whole feed away. */
    @ParameterizedTest
    @ValueSource(strings = {"rss_2.0", "atom_1.0"})
    void aTextThatXmlCannotCarryIsNoEndOfTheFeed(String type) throws FeedException {
        Syndication syndication = new Syndication(Languages.EN, "https://covenant.example");
        SyndFeed feed = syndication.feed(
                "feed.news",
                "news",
                List.of(syndication.entry("news/a", "Ti\u0001tle", "Sum\u000Bmary\uFFFE", "", NOW, NOW)));
        feed.setFeedType(type);

        assertThat(new SyndFeedOutput().outputString(feed)).contains("Title", "Summary");
    }
}
