package eu.covenantofmayors.supporters.platform;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The e-mail addresses that this system can write to: a local part of ASCII characters without quotation marks (RFC 5321,
 * 4.1.2, Dot-string) at a domain of at least two labels, which may be an internationalised one (UTS 46).
 */
public final class EmailAddresses {
    /** In characters. More fits into no column; RFC 5321 allows 254 octets. */
    public static final int LONGEST = 200;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)++(?![0-9]+$)" + LABEL);
    private static final IDNA DOMAIN_NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private EmailAddresses() {}

    /**
     * The form in which addresses are stored, compared and written to: without blanks around them and without invisible
     * characters, in lower case, with the domain in ASCII ({@code xn--…}). What is no address stays recognisable as none.
     */
    public static String normalized(String typed) {
        String visible = visible(typed).toLowerCase(Locale.ROOT);
        int at = visible.lastIndexOf('@');
        return visible.length() > LONGEST || at < 0
                ? visible
                : visible.substring(0, at + 1) + ascii(visible.substring(at + 1));
    }

    /** Whether a mail can be sent to what was typed. The length is looked at first: the rest costs more the longer it is. */
    public static boolean isAddress(String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        String address = normalized(typed);
        int at = address.lastIndexOf('@');
        return at >= 0
                && at <= LONGEST_LOCAL_PART
                && address.length() <= LONGEST
                && LOCAL_PART.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }

    /** Without what nobody sees (category Cf) anywhere, and without blanks of any kind around. */
    private static String visible(String typed) {
        StringBuilder visible = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(character -> Character.isSpaceChar(character) ? ' ' : character)
                .forEach(visible::appendCodePoint);
        return visible.toString().strip();
    }

    /** A domain as the name service knows it; what is none stays as it is. */
    private static String ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = DOMAIN_NAMES.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors() ? domain : ascii.toString();
    }
}
