package eu.covenantofmayors.supporters.publication;

import static eu.covenantofmayors.supporters.publication.PublicationFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsletterTest {
    private final Publication news = PublicationFixture.in(PublicationState.PUBLISHED);

    @Test
    void isSentOnceAndThenStaysAsItIs() {
        Newsletter newsletter = composed(List.of(news));
        assertThat(newsletter.send("2026-11", 3, SupporterFixture.OFFICE, NOW).detail())
                .isEqualTo("Зима -> 3");

        assertThatThrownBy(() -> newsletter.send("2026-12", 3, SupporterFixture.OFFICE, NOW))
                .hasMessage("refused.newsletter.sent");
        assertThatThrownBy(() -> newsletter.compose(titled("Иначе"), List.of(news), NOW))
                .hasMessage("refused.newsletter.sent");
        assertThat(newsletter.slug()).isEqualTo("2026-11");
    }

    @Test
    void isNotSentEmpty() {
        assertThatThrownBy(() -> composed(List.of()).send("2026-11", 3, SupporterFixture.OFFICE, NOW))
                .hasMessage("refused.newsletter.empty");
    }

    @Test
    void hasATitleAndNotTooMuch() {
        assertThatThrownBy(() -> new Newsletter("form").compose(titled(" "), List.of(news), NOW))
                .hasMessage("refused.publication.empty");
        assertThatThrownBy(() -> composed(Collections.nCopies(Newsletter.MOST_ITEMS + 1, news)))
                .hasMessage("refused.newsletter.long");
    }

    @Test
    void leavesOutWhatHasBeenWithdrawnSince() {
        Newsletter newsletter = composed(List.of(news));
        assertThat(newsletter.items()).containsExactly(news);
        assertThat(news.withdraw(SupporterFixture.OFFICE, NOW, "why").reason()).isEqualTo("why");

        assertThat(newsletter.items()).isEmpty();
    }

    private static Newsletter composed(List<Publication> items) {
        Newsletter newsletter = new Newsletter("form");
        newsletter.compose(titled("Зима"), items, NOW);
        return newsletter;
    }

    private static Map<Languages, NewsletterText> titled(String title) {
        NewsletterText text = new NewsletterText();
        text.setTitle(title);
        return Map.of(Languages.RU, text);
    }
}
