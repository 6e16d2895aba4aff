package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Right values by RFC 6266, section 5, and RFC 8187, section 3.2.3. */
class DownloadTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "report 2026.pdf, attachment; filename=\"report 2026.pdf\"",
                "Статут.pdf, attachment; filename=\"______.pdf\"; filename*=UTF-8''%D0%A1%D1%82%D0%B0%D1%82%D1%83%D1%82.pdf",
                "Ähtnama № 5*.pdf, attachment; filename=\"_htnama _ 5*.pdf\"; filename*=UTF-8''%C3%84htnama%20%E2%84%96%205%2A.pdf",
                "50% \"x\".txt, attachment; filename=\"50_ _x_.txt\"; filename*=UTF-8''50%25%20%22x%22.txt",
                "../a\\b.txt, attachment; filename=\".._a_b.txt\""
            })
    void aFileIsSavedUnderItsOwnName(String name, String header) {
        assertThat(Download.attachment(name)).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nSet-Cookie: x.pdf'", "'a\u0000b'"})
    void noNameAddsAHeader(String name) {
        assertThat(Download.attachment(name)).matches("[ -~]+");
    }
}
