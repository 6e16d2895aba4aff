package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyLimitTest {
    private final BodyLimit limit = new BodyLimit(null);

    @Test
    void oneAddressSendsSoManyAtOnceAndOthersGoOn() {
        for (int i = 0; i < BodyLimit.MOST_OF_ONE; i++) {
            assertThat(limit.begin("192.0.2.1")).isTrue();
        }
        assertThat(limit.begin("192.0.2.1")).isFalse();
        assertThat(limit.begin("192.0.2.2")).isTrue();

        limit.end("192.0.2.1");
        assertThat(limit.begin("192.0.2.1")).isTrue();
    }

    @Test
    void allAddressesTogetherLeaveThreadsForWhoOnlyReads() {
        for (int i = 0; i < BodyLimit.MOST; i++) {
            assertThat(limit.begin("192.0.2." + i)).isTrue();
        }
        assertThat(limit.begin("192.0.2.200")).isFalse();

        limit.end("192.0.2.0");
        assertThat(limit.begin("192.0.2.200")).isTrue();
    }
}
