package eu.covenantofmayors.supporters.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A row with an identity and a version: two people who change the same one do not silently overwrite each other. */
@MappedSuperclass
public abstract class Stored {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /**
     * Refuses a change that was made looking at an older version.
     *
     * @param version what {@link #version()} was when the page was shown
     * @throws Refused when somebody else has saved since
     */
    public void expect(long version) {
        if (this.version != version) {
            throw new Refused("refused.conflict");
        }
    }

    /**
     * The end of a text that is too long for its column: a file's name keeps its kind.
     *
     * @param longest in characters
     */
    protected static String ending(String text, int longest) {
        return text.length() > longest ? text.substring(text.length() - longest) : text;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Stored that && getClass() == that.getClass() && id != null && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
