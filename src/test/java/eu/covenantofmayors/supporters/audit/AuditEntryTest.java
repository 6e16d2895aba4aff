package eu.covenantofmayors.supporters.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    @Test
    void hasNothingThatChangesIt() {
        assertThat(Stream.of(AuditEntry.class.getDeclaredMethods()).filter(method -> !isPrivate(method)))
                .isNotEmpty()
                .allSatisfy(method -> {
                    assertThat(method.getParameterCount()).as(method.getName()).isZero();
                    assertThat(method.getReturnType()).as(method.getName()).isNotEqualTo(void.class);
                });
    }

    @Test
    void theTrailIsWrittenAndReadAndNothingElse() {
        assertThat(Stream.of(AuditTrail.class.getDeclaredMethods()).filter(method -> !isPrivate(method)))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("record", "recordAll", "newest");
    }

    private static boolean isPrivate(Method method) {
        return Modifier.isPrivate(method.getModifiers()) || method.isSynthetic();
    }
}
