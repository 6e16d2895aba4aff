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
 * An e-mail address that this system can write to, of at most {@value EmailAddresses#LONGEST} characters; null and the empty
 * text are valid. Used instead of {@link jakarta.validation.constraints.Email}, whose pattern is quadratic and takes what
 * cannot be sent.
 */
@Documented
@Constraint(validatedBy = EmailAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@java.lang.annotation.Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    String message() default "{jakarta.validation.constraints.Email.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link EmailAddresses#isAddress}. */
    class Validator implements ConstraintValidator<EmailAddress, String> {
        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return typed == null || typed.isEmpty() || EmailAddresses.isAddress(typed);
        }
    }
}
