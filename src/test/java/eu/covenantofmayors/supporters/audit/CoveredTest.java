package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoveredTest {
    @Test
    void isGenuineAsLongAsTextAndSaltAreWhatTheyWere() {
        Covered covered = Covered.of("олена@example");

        assertThat(covered.isGenuine()).isTrue();
        assertThat(new Covered("other", covered.salt(), covered.digest()).isGenuine())
                .isFalse();
        assertThat(new Covered(covered.text(), "00", covered.digest()).isGenuine())
                .isFalse();
        assertThat(new Covered(null, covered.salt(), covered.digest()).isGenuine())
                .isFalse();
        assertThat(new Covered(covered.text(), null, covered.digest()).isGenuine())
                .isFalse();
    }

    @Test
    void isForgottenWithItsSalt() {
        Covered forgotten = new Covered(null, null, Covered.of("олена@example").digest());

        assertThat(forgotten.isForgotten()).isTrue();
        assertThat(forgotten.isGenuine()).isTrue();
    }

    @Test
    void theSameTextHasAnotherDigestEachTime() {
        assertThat(Covered.of("same").digest()).isNotEqualTo(Covered.of("same").digest());
    }

    @Test
    void whereOneTextEndsIsPartOfTheDigest() {
        assertThat(Covered.sha256("ab", "c")).isNotEqualTo(Covered.sha256("a", "bc"));
        assertThat(ChainLink.words("ab", "", "", "")).isNotEqualTo(ChainLink.words("a", "b", "", ""));
    }

    @Test
    void aReceiptIsReadAsItIsWritten() {
        ChainReceipt receipt = new ChainReceipt(12, "ab".repeat(32));

        assertThat(ChainReceipt.of(" " + receipt.toString().toUpperCase(java.util.Locale.ROOT) + "\n"))
                .contains(receipt);
        assertThat(ChainReceipt.of("12:abc")).isEmpty();
        assertThat(ChainReceipt.of("")).isEmpty();
    }
}
