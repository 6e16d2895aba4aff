package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the value of one {@link Setting}, in the type of that setting; an {@code Optional<String>} where it has no default.
 * A wrong value never keeps the application from starting, see {@link Setting#value}.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Configured {
    /** The one setting; none on what produces the values. */
    @Nonbinding
    Setting[] value() default {};
}
