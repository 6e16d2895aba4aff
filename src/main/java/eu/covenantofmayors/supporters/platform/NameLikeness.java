package eu.covenantofmayors.supporters.platform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, whatever their word order, capitals or punctuation: by the triples of letters they share. */
public final class NameLikeness {
    private static final int LETTERS = 3;

    /** From here on two names may be those of one network. */
    private static final double SIMILAR = 0.6;

    private NameLikeness() {}

    /** Whether two names may be those of one authority or network. */
    public static boolean similar(String one, String other) {
        return between(one, other) >= SIMILAR;
    }

    /** From 0, nothing in common, to 1, the same. */
    public static double between(String one, String other) {
        Set<String> shared = triples(one);
        Set<String> all = triples(other);
        int sum = shared.size() + all.size();
        shared.retainAll(all);
        return sum == 0 ? 0 : 2.0 * shared.size() / sum;
    }

    private static Set<String> triples(String name) {
        Set<String> triples = new HashSet<>();
        if (name == null) {
            return triples;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            String padded = " " + word + " ";
            for (int i = 0; i + LETTERS <= padded.length(); i++) {
                triples.add(padded.substring(i, i + LETTERS));
            }
        }
        return triples;
    }
}
