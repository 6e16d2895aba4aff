package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String VISITOR = "198.51.100.7";
    private static final String PROXY = "127.0.0.1";

    @Test
    void nobodyElseIsBelieved() {
        assertThat(ClientAddress.of(VISITOR, List.of("203.0.113.1"), Set.of("none")))
                .isEqualTo(VISITOR);
        assertThat(ClientAddress.of(VISITOR, List.of("203.0.113.1"), Set.of(PROXY)))
                .isEqualTo(VISITOR);
    }

    @Test
    void ofWhatAProxyTellsOnlyItsOwnPartIs() {
        assertThat(ClientAddress.of(PROXY, List.of("203.0.113.1", "203.0.113.2", VISITOR), Set.of(PROXY)))
                .isEqualTo(VISITOR);
        assertThat(ClientAddress.of(PROXY, List.of("203.0.113.1", VISITOR, "10.0.0.2"), Set.of(PROXY, "10.0.0.2")))
                .isEqualTo(VISITOR);
    }

    @Test
    void aProxyThatTellsNothingOrNonsenseStandsForItself() {
        assertThat(ClientAddress.of(PROXY, List.of(), Set.of(PROXY))).isEqualTo(PROXY);
        assertThat(ClientAddress.of(PROXY, List.of("' or 1=1"), Set.of(PROXY))).isEqualTo(PROXY);
        assertThat(ClientAddress.of(PROXY, List.of("f".repeat(46)), Set.of(PROXY)))
                .isEqualTo(PROXY);
        assertThat(ClientAddress.of(PROXY, List.of("2001:db8::7"), Set.of(PROXY)))
                .isEqualTo("2001:db8::7");
    }
}
