package eu.covenantofmayors.supporters.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 23, item 2: a start recognises what an earlier one has left. */
class DemoStateTest {
    @ParameterizedTest
    @CsvSource({
        "false, false, false, EMPTY",
        "false, false, true, FOREIGN",
        "true, false, false, BROKEN_OFF",
        "true, false, true, BROKEN_OFF",
        "true, true, true, COMPLETE"
    })
    void isDecidedByTheRecordAndTheAccounts(boolean begun, boolean completed, boolean accounts, DemoState expected) {
        assertThat(DemoState.of(begun, completed, accounts)).isEqualTo(expected);
    }
}
