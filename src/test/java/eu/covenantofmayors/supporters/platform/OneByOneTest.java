package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private final List<Long> reached = new ArrayList<>();

    @Test
    void countsForHowManyThereWasSomethingToDo() {
        assertThat(OneByOne.run("test", List.of(1L, 2L, 3L, 4L), id -> id % 2 == 0))
                .isEqualTo(2);
    }

    @Test
    void oneThatFailsStopsNoOtherAndIsToldInTheEnd() {
        LongPredicate second = id -> {
            if (id == 2) {
                throw new IllegalStateException("no such luck");
            }
            return reached.add(id);
        };
        assertThatThrownBy(() -> OneByOne.run("group member", List.of(1L, 2L, 3L), second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Failed for 1 of 3 group member");
        assertThat(reached).containsExactly(1L, 3L);
    }
}
