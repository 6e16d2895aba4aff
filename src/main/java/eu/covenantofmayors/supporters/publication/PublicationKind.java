package eu.covenantofmayors.supporters.publication;

import java.util.Arrays;
import java.util.Optional;

/** What is published. Source: src/docs/domain.md, "Addresses" and "Forms". */
public enum PublicationKind {
    NEWS("news"),
    EVENT("agenda"),
    BEST_PRACTICE("best-practices");

    private final String path;

    PublicationKind(String path) {
        this.path = path;
    }

    /** The address of its list, behind the language. */
    public String path() {
        return path;
    }

    public static Optional<PublicationKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
