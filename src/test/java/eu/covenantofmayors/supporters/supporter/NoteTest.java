package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoteTest {
    private final Note note =
            new Note(new Organisation("Association"), SupporterFixture.OFFICE, "A letter came.", SupporterFixture.NOW);

    @Test
    void takesTheKindsOfFilesThatAreTakenElsewhere() {
        assertThat(note.with("letter.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                        .fileName())
                .isEqualTo("letter.pdf");
    }

    @Test
    void refusesWhatCouldRunAtAClick() {
        for (String name : new String[] {"letter.exe", "letter.html", "letter.pdf", "letter"}) {
            assertThatThrownBy(() -> note.with(name, "MZ".getBytes(StandardCharsets.US_ASCII)))
                    .as(name)
                    .isInstanceOf(Refused.class)
                    .hasMessage("refused.file.type");
        }
    }
}
