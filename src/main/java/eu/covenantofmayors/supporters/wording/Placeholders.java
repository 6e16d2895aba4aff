package eu.covenantofmayors.supporters.wording;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The places in a message that are filled when it is shown, and in which ways: as it is, as a date, by plural and so on.
 *
 * @param ways by the number of the place; empty text for as it is, else ICU's word, {@code date} for example
 */
record Placeholders(Map<Integer, Set<String>> ways) {
    private static final String AS_IT_IS = "";
    private static final String DATE = "date";

    /** @throws IllegalArgumentException when it is no message */
    static Placeholders of(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Map<Integer, Set<String>> ways = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                Part name = pattern.getPart(i + 1);
                if (name.getType() != Part.Type.ARG_NUMBER) {
                    throw new IllegalArgumentException("Places have numbers, not names");
                }
                ways.computeIfAbsent(name.getValue(), number -> new TreeSet<>()).add(way(pattern, i));
            }
        }
        return new Placeholders(ways);
    }

    private static String way(MessagePattern pattern, int start) {
        ArgType type = pattern.getPart(start).getArgType();
        return switch (type) {
            case NONE -> AS_IT_IS;
            case SIMPLE -> pattern.getSubstring(pattern.getPart(start + 2)).toLowerCase(Locale.ROOT);
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether whatever fills this one can fill a text with other places. */
    boolean allow(Placeholders other) {
        return other.ways.entrySet().stream()
                .allMatch(place -> place.getValue().stream().allMatch(way -> isFilled(place.getKey(), way)));
    }

    /** A date as it is would be shown in a way of the machine; a number or a name may. */
    private boolean isFilled(int place, String way) {
        Set<String> known = ways.getOrDefault(place, Set.of());
        return known.contains(way) || way.equals(AS_IT_IS) && !known.isEmpty() && !known.contains(DATE);
    }

    /** Whether none of another one's places is missing here. */
    boolean cover(Placeholders other) {
        return ways.keySet().containsAll(other.ways.keySet());
    }

    /** Those that are not in another one, as they are written. */
    String without(Placeholders other) {
        return ways.keySet().stream()
                .filter(place -> !other.ways.containsKey(place))
                .map(this::written)
                .collect(Collectors.joining(", "));
    }

    /** How a place is written where it is simply to be filled. */
    String written(int place) {
        return isDate(place) ? "{" + place + ", date, long}" : "{" + place + "}";
    }

    Set<Integer> places() {
        return ways.keySet();
    }

    boolean isDate(int place) {
        return ways.get(place).contains(DATE);
    }

    boolean isNumber(int place) {
        return ways.get(place).contains("number") || ways.get(place).contains("plural");
    }

    /** As they are written: {0}, {1}. */
    @Override
    public String toString() {
        return without(new Placeholders(Map.of()));
    }
}
