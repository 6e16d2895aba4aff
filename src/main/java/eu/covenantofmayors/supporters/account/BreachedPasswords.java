package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Passwords that others have lost, in a file that the operator fetches: lines that start with the SHA-1 in hexadecimal
 * digits, in order, as "Pwned Passwords" is handed out. It may have any size: few lines of it are read. No password and no
 * part of its hash leaves the server.
 */
@ApplicationScoped
public class BreachedPasswords {
    private static final int HASH = 40;

    @Inject
    @Configured(Setting.PASSWORDS_BREACHED)
    private Optional<String> file = Optional.empty();

    /** Whether a password is among them; none is where there is no file. */
    boolean contain(String password) {
        return file.isPresent() && contain(file.get(), DigestUtils.sha1Hex(password));
    }

    /** Halves the file until the line is found: a line is looked for from any place in it to the next end of a line. */
    static boolean contain(String file, String hash) {
        String wanted = hash.toUpperCase(Locale.ROOT);
        try (RandomAccessFile lines = new RandomAccessFile(file, "r")) {
            long low = 0;
            long high = lines.length();
            while (low < high) {
                long middle = (low + high) >>> 1;
                String line = lineFrom(lines, middle);
                if (line == null || line.compareTo(wanted) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return wanted.equals(lineFrom(lines, low));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of breached passwords cannot be read", e);
        }
    }

    /** Hash of the first line that begins at a place or behind it; null behind the last. */
    private static String lineFrom(RandomAccessFile lines, long place) throws IOException {
        lines.seek(Math.max(0, place - 1));
        if (place > 0) {
            lines.readLine();
        }
        byte[] hash = new byte[HASH];
        long left = lines.length() - lines.getFilePointer();
        if (left < HASH) {
            return null;
        }
        lines.readFully(hash);
        return new String(hash, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
    }
}
