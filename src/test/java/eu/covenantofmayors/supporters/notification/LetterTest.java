package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final String BASE = "https://supporters.example";

    @Test
    void oneMessageIsItself() {
        Letter letter = new Letter(List.of(message(Languages.RU, "Тема", "Абзац.\n\nВторой.")));
        assertThat(letter.subject()).isEqualTo("Тема");
        assertThat(letter.text()).startsWith("Абзац.\n\nВторой.\n\n-- \nВы получили это письмо");
    }

    @Test
    void severalAreCountedInTheReadersLanguage() {
        OutboxMessage message = message(Languages.RU, "Тема", "Текст");
        assertThat(new Letter(List.of(message, message)).subject()).startsWith("2 сообщения");
        assertThat(new Letter(List.of(message, message, message, message, message)).subject())
                .startsWith("5 сообщений");
        assertThat(new Letter(List.of(message, message)).body()).isEqualTo("Тема\nТекст\n\n* * *\n\nТема\nТекст");
    }

    @Test
    void asHtmlItHasParagraphsLinesAndOurLinks() {
        String html = html("First\nline\n\n" + BASE + "/workspace/?a=1&b=2\nend");
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title>News</title>", "<p>First<br/>line</p>")
                .contains("<a href=\"" + BASE + "/workspace/?a=1&amp;b=2\" ");
    }

    @Test
    void whatPeopleTypedIsTextAndNoLink() {
        String html = html("<script>alert(1)</script> <img src=x onerror=1> https://phishing.example/ " + BASE
                + ".phishing.example/");
        assertThat(html)
                .contains("&lt;script&gt;", "&lt;img", "https://phishing.example/")
                .doesNotContain("<script", "<img", "href");
    }

    private static String html(String body) {
        return LetterHtml.of(new Letter(List.of(message(Languages.EN, "News", body))), BASE);
    }

    private static OutboxMessage message(Languages language, String subject, String body) {
        return new OutboxMessage("key", "a@network.example", language, subject, body, Instant.EPOCH);
    }
}
