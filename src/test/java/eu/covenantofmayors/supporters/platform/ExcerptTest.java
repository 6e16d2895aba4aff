package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Excerpt.of("", 5)).isEmpty();
        assertThat(Excerpt.of("Heat\n", 5)).isEqualTo("Heat\n");
    }

    @Test
    void whatIsTooLongEndsWithDotsAndCutsNoCharacter() {
        assertThat(Excerpt.of("Heating", 5)).isEqualTo("Heat…");
        assertThat(Excerpt.of("Heat plans", 6)).isEqualTo("Heat…");
        assertThat(Excerpt.of("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Excerpt.of("ab😀cd", 5)).isEqualTo("ab😀…");
    }
}
