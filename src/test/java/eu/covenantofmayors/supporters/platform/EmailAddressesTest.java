package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "+anna@network.example|+anna@network.example",
                "=anna@network.example|=anna@network.example",
                "-anna@network.example|-anna@network.example",
                "plus+tag@network.example|plus+tag@network.example",
                "Anna.Kowal@NETWORK.Example|anna.kowal@network.example",
                "o'brien@network.example|o'brien@network.example",
                "\" \u00a0anna@network.example\t \"|anna@network.example",
                "an\u200bna@net\u00adwork.example\ufeff|anna@network.example",
                "\u202aanna@network.example\u202c|anna@network.example",
                "user@пошта.example|user@xn--80a1acn3a.example",
                "user@ПОШТА.example|user@xn--80a1acn3a.example",
                "user@xn--80a1acn3a.example|user@xn--80a1acn3a.example",
                "user@straße.example|user@xn--strae-oqa.example"
            })
    void takesWhatCanBeSentAndKnowsItAgain(String typed, String normalized) {
        assertThat(EmailAddresses.isAddress(typed)).isTrue();
        assertThat(EmailAddresses.normalized(typed)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@network.example",
                "anna@",
                "anna@localhost",
                "a@b.",
                "a@.b",
                "a@b..example",
                "a@-b.example",
                "a@b_c.example",
                "a@192.0.2.1",
                "a@[192.0.2.1]",
                "=cmd@[127.0.0.1]",
                "@cmd@network.example",
                "приклад@network.example",
                "\"quoted\"@network.example",
                "a@network.example, b@network.example",
                "a@network.example;b@network.example",
                "a b@network.example",
                "a@network.example\r\nBcc: b@network.example",
                "<a@network.example>",
                "Anna <a@network.example>",
                ".a@network.example",
                "a.@network.example",
                "a..b@network.example",
                "a\u0000@network.example"
            })
    void refusesWhatCannotBeSent(String typed) {
        assertThat(EmailAddresses.isAddress(typed)).isFalse();
    }

    @Test
    void refusesWhatIsTooLong() {
        String domain = "@" + "a".repeat(60) + "." + "b".repeat(60) + ".example";
        assertThat(EmailAddresses.isAddress("a".repeat(64) + domain)).isTrue();
        assertThat(EmailAddresses.isAddress("a".repeat(65) + domain)).isFalse();
        assertThat(EmailAddresses.isAddress("a@" + "b".repeat(64) + ".example")).isFalse();
        assertThat(EmailAddresses.isAddress("a@" + "b.".repeat(100) + "example"))
                .isFalse();
        // 150 characters of it are 220 in ASCII
        assertThat(EmailAddresses.isAddress("a@" + "пошта.".repeat(24) + "example"))
                .isFalse();
        assertThat(EmailAddresses.isAddress("a@" + ".".repeat(60_000) + "@")).isFalse();
    }
}
