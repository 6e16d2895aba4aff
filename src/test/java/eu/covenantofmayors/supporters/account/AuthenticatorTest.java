package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorTest {
    private static final Authenticator RFC_6238 =
            new Authenticator(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** The last six digits of appendix B of RFC 6238, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void showsWhatTheStandardSays(long second, String code) {
        assertThat(RFC_6238.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesACodeOfNowOfJustBeforeAndOfJustAfter() {
        Instant now = Instant.parse("2026-11-29T10:00:00Z");
        long step = now.getEpochSecond() / 30;
        for (int aside = -1; aside <= 1; aside++) {
            assertThat(RFC_6238.step(RFC_6238.code(now.plusSeconds(30L * aside)), now))
                    .hasValue(step + aside);
        }
        assertThat(RFC_6238.step(RFC_6238.code(now.plusSeconds(60)), now)).isEmpty();
        assertThat(RFC_6238.step(RFC_6238.code(now.minusSeconds(60)), now)).isEmpty();
    }

    @Test
    void takesItWithASpaceAndNothingElse() {
        Instant now = Instant.parse("2026-11-29T10:00:00Z");
        String code = RFC_6238.code(now);
        assertThat(RFC_6238.step(code.substring(0, 3) + " " + code.substring(3), now))
                .isPresent();
        for (String other : new String[] {"", "0", code + "0", code.substring(1), "абвгде", "' or 1=1"}) {
            assertThat(RFC_6238.step(other, now)).as(other).isEmpty();
        }
    }

    @Test
    void isSetUpFromAnAddressThatNamesServiceAndAccount() {
        assertThat(new Authenticator("JBSWY3DPEHPK3PXP").address("Covenant & Co", "a+b@network.example"))
                .isEqualTo("otpauth://totp/Covenant%20%26%20Co:a%2Bb%40network.example"
                        + "?secret=JBSWY3DPEHPK3PXP&issuer=Covenant%20%26%20Co");
        assertThat(new Authenticator("JBSWY3DPEHPK3PXP").legible()).isEqualTo("JBSW Y3DP EHPK 3PXP");
    }

    @Test
    void noTwoHaveTheSameKey() {
        assertThat(Authenticator.create().key())
                .hasSize(32)
                .isNotEqualTo(Authenticator.create().key());
    }
}
