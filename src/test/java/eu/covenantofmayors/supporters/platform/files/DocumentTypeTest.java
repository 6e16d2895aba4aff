package eu.covenantofmayors.supporters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "Статут.PDF, %PDF-1.7",
        "Світлина.jpg, \u00FF\u00D8\u00FF",
        "план.txt, План",
        "list.csv, a;b",
        "minutes.docx, 'PK\u0003\u0004'",
        "minutes.odt, 'PK\u0003\u0004'",
        "old.doc, \u00D0\u00CF\u0011\u00E0",
        "letter.rtf, {\\rtf1"
    })
    void documentsAndPicturesAreTaken(String name, String beginning) {
        assertThatCode(() -> DocumentType.expect(name, beginning.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "setup.exe, MZ",
        "logo.svg, <svg/>",
        ".htaccess, Allow",
        "page.html, <html>",
        "agreement.pdf, <html>",
        "agreement.pdf.exe, %PDF-1.7",
        "photo.jpg, GIF89a",
        "all.zip, 'PK\u0003\u0004'",
        "noending, text",
        "?, text"
    })
    void anythingElseIsRefusedAtTheField(String name, String beginning) {
        assertThatThrownBy(() -> DocumentType.expect(name, beginning.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("file"))
                .hasMessage("refused.file.type");
    }
}
