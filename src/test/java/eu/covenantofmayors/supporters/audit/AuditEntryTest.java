package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    @Test
    void isSealedAndNothingElseHereChangesIt() {
        assertThat(Stream.of(AuditEntry.class.getDeclaredMethods())
                        .filter(method -> !isPrivate(method))
                        .filter(method -> method.getParameterCount() > 0 || method.getReturnType() == void.class))
                .extracting(Method::getName)
                .containsExactly("seal");
        assertThat(Stream.of(AuditEntry.class.getMethods()))
                .extracting(Method::getName)
                .doesNotContain("seal");
    }

    private static boolean isPrivate(Method method) {
        return Modifier.isPrivate(method.getModifiers()) || method.isSynthetic();
    }
}
