package eu.covenantofmayors.supporters.platform.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The ways to sift a list, in the reader's language. What was chosen is among them, also when it leaves nothing. */
@RequestScoped
public class Choices {
    @Inject
    private Msg msg;

    /** Countries in the alphabet of the reader's language. */
    public List<Choice> countries(Map<String, Long> numbers, String chosen) {
        Map<String, Long> all = new TreeMap<>(numbers);
        if (chosen != null && !chosen.isEmpty()) {
            all.putIfAbsent(chosen, 0L);
        }
        List<Choice> choices = new ArrayList<>();
        all.forEach((code, number) -> choices.add(choice(code, msg.country(code), number, code.equals(chosen))));
        choices.sort(Comparator.comparing(
                Choice::label,
                Collator.getInstance(ULocale.forLocale(msg.language().locale()))::compare));
        return choices;
    }

    /** Constants of an enum in their own order. */
    public <E extends Enum<E>> List<Choice> of(Map<E, Long> numbers, E chosen) {
        Map<E, Long> all = new TreeMap<>(numbers);
        if (chosen != null) {
            all.putIfAbsent(chosen, 0L);
        }
        return of(all, E::name, msg::name, chosen);
    }

    /** Yes and no; the key is the beginning of their two texts, with a dot. */
    public List<Choice> yesOrNo(Map<Boolean, Long> numbers, String key, Boolean chosen) {
        Map<Boolean, Long> all = new TreeMap<>(Comparator.reverseOrder());
        all.putAll(numbers);
        if (chosen != null) {
            all.putIfAbsent(chosen, 0L);
        }
        return of(all, String::valueOf, value -> msg.get(key + value), chosen);
    }

    private <V> List<Choice> of(Map<V, Long> numbers, Function<V, String> value, Function<V, String> label, V chosen) {
        List<Choice> choices = new ArrayList<>();
        numbers.forEach((option, number) ->
                choices.add(choice(value.apply(option), label.apply(option), number, option.equals(chosen))));
        return choices;
    }

    private Choice choice(String value, String label, long number, boolean chosen) {
        return new Choice(value, msg.format("tag.choice", label, number), chosen);
    }
}
