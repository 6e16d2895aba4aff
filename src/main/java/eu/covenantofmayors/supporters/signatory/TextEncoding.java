package eu.covenantofmayors.supporters.signatory;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Guesses in which encoding a text was saved. What can be read as UTF-8 is UTF-8: nothing else looks like it by chance.
 * ICU's detector knows the encodings of the West and of Windows; those of Cyrillic letters, of which it lacks two, are told
 * apart by how common the letters are that would stand there.
 */
final class TextEncoding {
    /** Encodings that files of the region come in, by the names of the JDK. */
    static final List<String> KNOWN = List.of(
            "UTF-8",
            "windows-1251",
            "windows-1252",
            "windows-1250",
            "windows-1254",
            "ISO-8859-1",
            "KOI8-U",
            "IBM866",
            "x-MacCyrillic",
            "ISO-8859-5",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE");

    private static final List<String> CYRILLIC =
            List.of("windows-1251", "KOI8-U", "IBM866", "x-MacCyrillic", "ISO-8859-5");

    /** As much as shows the encoding. */
    private static final int SAMPLE = 1 << 16;

    /** The letters of Russian and Ukrainian, the most common first. */
    private static final String BY_FREQUENCY = "оаеинтрсвлкдмупязіьыгбчйхжшюцщїєёфэґўъ";

    private TextEncoding() {}

    static Charset of(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        if (begins(sample, 0xFF, 0xFE) || begins(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (isUtf8(sample, bytes.length > sample.length)) {
            // Letters of one byte with zeros between them are valid UTF-8 as well.
            return zeros(sample, 0) + zeros(sample, 1) == 0 ? StandardCharsets.UTF_8 : wide(sample);
        }
        if (zeros(sample, 0) + zeros(sample, 1) > 0) {
            return wide(sample);
        }
        String best = CYRILLIC.stream()
                .max(Comparator.comparingInt(name -> likelihood(sample, name)))
                .orElseThrow();
        return Charset.forName(likelihood(sample, best) > 0 ? best : western(sample));
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** @param cut whether the sample may end within a letter */
    private static boolean isUtf8(byte[] sample, boolean cut) {
        int most = cut ? 4 : 1;
        for (int less = 0; less < most; less++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(sample, 0, sample.length - less));
                return true;
            } catch (CharacterCodingException e) {
                // perhaps the sample was cut within a letter
            }
        }
        return false;
    }

    /** How many zero bytes stand at even (0) or odd (1) places. */
    private static int zeros(byte[] sample, int parity) {
        int zeros = 0;
        for (int i = parity; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Separators, digits and ends of lines have a zero byte: behind them in little-endian text, before them in the other. */
    private static Charset wide(byte[] sample) {
        return zeros(sample, 1) >= zeros(sample, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Positive where the sample read so looks like Cyrillic text. */
    private static int likelihood(byte[] sample, String charset) {
        CharBuffer text = Charset.forName(charset).decode(ByteBuffer.wrap(sample));
        int likelihood = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                int rank = BY_FREQUENCY.indexOf(Character.toLowerCase(c));
                likelihood += rank < 0 ? -8 : 10 - rank / 2;
                boolean mixed = before < 0x7F && Character.isLetter(before) && Character.isLetter(c);
                boolean capitalWithin = Character.isUpperCase(c) && Character.isLowerCase(before);
                likelihood -= mixed || capitalWithin ? 20 : 0;
            } else if (Character.isLetter(c) && before > 0x7F && Character.isLetter(before)) {
                likelihood -= 20;
            }
            before = c;
        }
        return likelihood;
    }

    private static String western(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        return Stream.of(detector.detectAll())
                .map(CharsetMatch::getName)
                .filter(name -> KNOWN.contains(name) && !CYRILLIC.contains(name) && !name.startsWith("UTF"))
                .findFirst()
                .orElse("windows-1252");
    }
}
