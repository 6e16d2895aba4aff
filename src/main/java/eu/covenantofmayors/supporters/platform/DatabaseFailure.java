package eu.covenantofmayors.supporters.platform;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failure says about the database: whether it is away, whether it has broken a statement off, and why. */
public final class DatabaseFailure {
    /** Connections that break (08), a server that is stopped or starts (57P0), one that takes no more connections (53300). */
    private static final Pattern STATES = Pattern.compile("08...|57P0.|53300");

    private static final String CANCELLED = "57014";

    /** The pool has no state to tell, and hides what the driver said in the text. */
    private static final Pattern POOL = Pattern.compile(
            "Error in allocating a connection|Connection could not be allocated", Pattern.CASE_INSENSITIVE);

    /** The pool puts its own sentences before the one of the driver. */
    private static final Pattern PREFIX =
            Pattern.compile("(?s)^.*(?:Connection could not be allocated because|Cause): +");

    private DatabaseFailure() {}

    /** Whether no connection can be had, or one has broken. */
    public static boolean isAway(Throwable failure) {
        return causes(failure)
                .anyMatch(
                        cause -> state(cause).filter(STATES.asMatchPredicate()).isPresent()
                                || cause.getMessage() != null
                                        && POOL.matcher(cause.getMessage()).find());
    }

    /** Whether the database has broken a statement off, see {@link Patience}; otherwise it is well. */
    public static boolean isTooSlow(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> state(cause).filter(CANCELLED::equals).isPresent());
    }

    /**
     * Why, in one line: what the driver says, and what it says to be the cause of that. Neither drivers nor pools put a
     * password into it.
     */
    static String reason(Throwable failure) {
        Throwable found = causes(failure)
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> causes(failure).reduce((outer, inner) -> inner).orElseThrow());
        String message = found.getMessage() == null ? found.toString() : found.getMessage();
        String cause = found.getCause() == null ? "" : " (" + found.getCause() + ")";
        return (PREFIX.matcher(message).replaceFirst("") + cause)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> state(Throwable cause) {
        return cause instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }
}
