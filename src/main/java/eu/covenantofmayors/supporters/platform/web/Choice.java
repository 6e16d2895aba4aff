package eu.covenantofmayors.supporters.platform.web;

import java.util.Arrays;

/**
 * One way to sift a list.
 *
 * @param value as it stands in the address
 * @param label for people, with how many it would leave
 */
public record Choice(String value, String label, boolean chosen) {
    /** What an address asks for; null where it asks for nothing or for something that is not known. */
    public static <E extends Enum<E>> E of(Class<E> type, String asked) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
