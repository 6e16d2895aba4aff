package eu.covenantofmayors.supporters.account;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The profile OpaqueString of RFC 8265, section 4.2: passwords that are typed alike are equal, whichever keyboard or program
 * composes their letters. Nothing else is changed: neither case nor width.
 */
final class OpaqueString {
    /** Spaces of all kinds, of which the profile makes the one of ASCII. */
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

    /** What the class FreeformClass of RFC 8264 does not have: most of it cannot be seen. */
    private static final UnicodeSet DISALLOWED =
            new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Cc:][:Cf:][:Cs:][:Co:][:Cn:]]").freeze();

    private OpaqueString() {}

    /** The password in the form that is compared. */
    static String of(String password) {
        return Normalizer.normalize(SPACES.matcher(password).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Whether somebody can see all that they have chosen, and will type it again. */
    static boolean isAllowed(String password) {
        return DISALLOWED.containsNone(password);
    }
}
