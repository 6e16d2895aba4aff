package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedPasswordsTest {
    @TempDir
    private Path folder;

    /** As they are handed out: with or without how often, with either end of a line, one or many, and in small letters. */
    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s:17\r\n", "%s:3\n"})
    void findsEachThatIsThereAndNoOther(String line) throws IOException {
        for (int lines : new int[] {1, 2, 3, 1000}) {
            List<String> hashes = IntStream.range(0, lines)
                    .mapToObj(i -> DigestUtils.sha1Hex("lost " + i).toUpperCase(Locale.ROOT))
                    .sorted()
                    .toList();
            Path file = Files.writeString(
                    folder.resolve("lost-" + lines),
                    hashes.stream().map(line::formatted).collect(Collectors.joining()));
            for (int i = 0; i < lines; i++) {
                assertThat(BreachedPasswords.contain(file.toString(), DigestUtils.sha1Hex("lost " + i)))
                        .as("lost %s of %s", i, lines)
                        .isTrue();
                assertThat(BreachedPasswords.contain(file.toString(), DigestUtils.sha1Hex("kept " + i)))
                        .as("kept %s of %s", i, lines)
                        .isFalse();
            }
        }
    }

    @Test
    void anEmptyFileHasNoneAndAMissingOneIsNoEmptyOne() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(BreachedPasswords.contain(empty.toString(), DigestUtils.sha1Hex("any")))
                .isFalse();
        assertThatThrownBy(() ->
                        BreachedPasswords.contain(folder.resolve("missing").toString(), DigestUtils.sha1Hex("any")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
