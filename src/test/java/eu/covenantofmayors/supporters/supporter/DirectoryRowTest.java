package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Issue 23, item 2: no list shows a network as withdrawn and, beside it, its feedback as due soon. */
class DirectoryRowTest {
    @ParameterizedTest
    @EnumSource(names = {"NAMED", "ENDED", "WITHDRAWN"})
    void nothingIsExpectedOfANetworkThatHasNotComeOrHasLeft(SupporterState state) {
        assertThat(in(state).reports()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NAMED", "ENDED", "WITHDRAWN"})
    void feedbackIsExpectedOfEveryOtherOneAlsoWhileSuspended(SupporterState state) {
        assertThat(in(state).reports()).isTrue();
    }

    private static DirectoryRow in(SupporterState state) {
        return new DirectoryRow(
                1L, "row", "Row", "Row", "UA", Kind.ASSOCIATION, Level.NATIONAL, state, Standing.DUE_SOON);
    }
}
