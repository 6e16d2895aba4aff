package eu.covenantofmayors.supporters.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.files.VirusFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class QuarantinedFileTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final byte[] CONTENT = "something bad".getBytes(StandardCharsets.UTF_8);

    @Test
    void itsContentIsPackedAndComesBackWhole() throws Exception {
        byte[] packed = file("letter.txt", 10_000).content().orElseThrow();
        assertThat(packed).isNotEqualTo(CONTENT).startsWith(0x1f, 0x8b);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(CONTENT);
    }

    @Test
    void whereThereIsNoRoomForItsContentItIsToldWithoutIt() {
        int needed = file("letter.txt", 10_000).content().orElseThrow().length;
        assertThat(file("letter.txt", needed).content()).isPresent();
        assertThat(file("letter.txt", needed - 1).content()).isEmpty();
        assertThat(file("letter.txt", -1).fileName()).isEqualTo("letter.txt");
    }

    @Test
    void ofANameThatIsTooLongTheEndIsKeptWithItsKind() {
        assertThat(file("x".repeat(500) + ".doc", 0).fileName()).hasSize(200).endsWith("x.doc");
    }

    private static QuarantinedFile file(String name, long room) {
        return new QuarantinedFile(
                new VirusFound(name, "/office/supporter/note", "Eicar-Test-Signature", CONTENT),
                "0".repeat(64),
                "office@example.org",
                NOW,
                room);
    }
}
