package eu.covenantofmayors.supporters.run;

/** A reason why the demonstration does not start that its user can put right; the message says how. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }
}
