package eu.covenantofmayors.supporters.platform;

/** A step that the life cycle does not know from this state or for this role. */
public class TransitionRefused extends Refused {
    private static final long serialVersionUID = 1L;

    TransitionRefused(String key, Enum<?> step, Enum<?> state) {
        super(key, step, state);
    }
}
