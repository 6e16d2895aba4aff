package eu.covenantofmayors.supporters.architecture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a pattern looks at a text a bounded number of times, whatever somebody types. It counts how often a character is
 * read, not the time, on texts of the form beginning + many times the same + end.
 */
final class PatternCost {
    /** Characters: enough for a quadratic pattern to read each of them at least two hundred times. */
    private static final int PUMPED = 400;

    /** How often a linear pattern may read each character of a text. */
    private static final int MOST_LOOKS = 40;

    /** What our patterns tell apart. */
    private static final String TYPICAL = "a0A .@-_/\\:;,'\"<>&?=+#!\n\t()";

    private PatternCost() {}

    /** A text on which {@link Matcher#matches} takes more than linear time. */
    static Optional<String> matching(Pattern pattern) {
        return expensive(pattern, Matcher::matches);
    }

    /** A text on which finding all places, as {@link Matcher#replaceAll} does, takes more than linear time. */
    static Optional<String> finding(Pattern pattern) {
        return expensive(pattern, matcher -> {
            boolean found = false;
            while (matcher.find()) {
                found = true;
            }
            return found;
        });
    }

    private static Optional<String> expensive(Pattern pattern, Predicate<Matcher> use) {
        Set<String> pumps = pumps(pattern);
        Set<String> beginnings = new LinkedHashSet<>(List.of("", "a", "a@", "0", "http://", "/office/", "?a="));
        for (String beginning : beginnings) {
            for (String pump : pumps) {
                for (String end : List.of("", "@", "!", "\u0000", "a\n")) {
                    String text = beginning + pump.repeat(PUMPED / pump.length()) + end;
                    if (isExpensive(pattern, use, text)) {
                        return Optional.of(beginning + "(" + pump + ")*" + end);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Each character that is typical or stands in the pattern itself, and each of these after a letter, digit or dot. */
    private static Set<String> pumps(Pattern pattern) {
        Set<String> pumps = new LinkedHashSet<>();
        (TYPICAL + pattern.pattern()).codePoints().mapToObj(Character::toString).forEach(pumps::add);
        for (String one : List.copyOf(pumps)) {
            pumps.add("a" + one);
            pumps.add("0" + one);
            pumps.add("." + one);
        }
        return pumps;
    }

    /** Whether the text matches does not matter here, only how often the matcher looks at it. */
    @SuppressWarnings("ReturnValueIgnored")
    private static boolean isExpensive(Pattern pattern, Predicate<Matcher> use, String text) {
        try {
            use.test(pattern.matcher(new Watched(text, MOST_LOOKS * text.length())));
            return false;
        } catch (TooManyLooks | StackOverflowError e) {
            return true;
        }
    }

    /** A text that may be looked at so often and no more. */
    private static final class Watched implements CharSequence {
        private final String text;
        private int left;

        Watched(String text, int left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
