package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterestPartTest {
    @Test
    void everyPropertyIsAskedForInOnePart() {
        assertThat(Stream.of(InterestPart.values()).flatMap(part -> part.properties().stream()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExpressionOfInterest.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName)
                        .filter(name -> !name.startsWith("_"))
                        .toList());
    }

    @Test
    void tellsThePartOfAProperty() {
        assertThat(InterestPart.of("contactEmail")).isEqualTo(InterestPart.PEOPLE);
    }
}
