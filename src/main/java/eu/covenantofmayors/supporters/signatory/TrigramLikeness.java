package eu.covenantofmayors.supporters.signatory;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two names of authorities are, by the triples of letters that their words share. An import compares each of
 * thousands of rows with up to {@value MemberMatching#MOST_SHARING} signatories for each word, which are in memory then: that
 * is too many questions for the database, which compares the names of organisations.
 */
final class TrigramLikeness {
    private static final int LETTERS = 3;

    private TrigramLikeness() {}

    /**
     * From 0, nothing in common, to 1, the same.
     *
     * @param one words with blanks between them
     */
    static double between(String one, String other) {
        Set<String> shared = triples(one);
        Set<String> all = triples(other);
        int sum = shared.size() + all.size();
        shared.retainAll(all);
        return sum == 0 ? 0 : 2.0 * shared.size() / sum;
    }

    private static Set<String> triples(String words) {
        Set<String> triples = new HashSet<>();
        for (String word : words.split(" ", -1)) {
            String padded = " " + word + " ";
            for (int i = 0; i + LETTERS <= padded.length(); i++) {
                triples.add(padded.substring(i, i + LETTERS));
            }
        }
        return triples;
    }
}
