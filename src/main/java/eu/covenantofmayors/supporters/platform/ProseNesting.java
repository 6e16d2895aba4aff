package eu.covenantofmayors.supporters.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of {@link Prose} whose quotations and lists do not stand within each other more deeply than a page can show; null is
 * valid.
 */
@Documented
@Constraint(validatedBy = ProseNesting.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@java.lang.annotation.Retention(RetentionPolicy.RUNTIME)
public @interface ProseNesting {
    String message() default "{prose.nesting}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Prose#isShownAsTyped}. */
    class Validator implements ConstraintValidator<ProseNesting, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !Prose.isShownAsTyped(text);
        }
    }
}
