package eu.covenantofmayors.supporters.platform;

import jakarta.ejb.ApplicationException;

/**
 * A business rule says no. The transaction is rolled back; the page shows the text of {@link #key()} in the reader's
 * language, beside {@link #field()} where the refusal is about one.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String field;
    private final transient Object[] arguments;

    /**
     * @param key message key of the explanation
     * @param arguments what the text's placeholders stand for; an enum is shown by its own message key, a list of
     *     message keys by their texts
     */
    public Refused(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private Refused(String field, String key, Object[] arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A refusal that belongs beside one field of the form. */
    public static Refused at(String field, String key, Object... arguments) {
        return new Refused(field, key, arguments);
    }

    public String key() {
        return key;
    }

    /** Name of the field it is about, or null. */
    public String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
