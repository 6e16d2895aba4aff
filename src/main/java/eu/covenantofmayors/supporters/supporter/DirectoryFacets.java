package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many supporters are found, and how many of them each further choice would leave; a choice that would leave none is not
 * in it. What was chosen of the same kind does not count, so that it can be changed.
 *
 * @param found by all that was chosen
 * @param countries by ISO code
 * @param states as the public is told them
 */
public record DirectoryFacets(
        long found,
        Map<String, Long> countries,
        Map<Kind, Long> kinds,
        Map<Level, Long> levels,
        Map<SupporterState, Long> states,
        Map<ServiceKind, Long> services) {

    /** How many there are of one sort. */
    public record Sort(String country, Kind kind, Level level, SupporterState state, ServiceKind service, Long number) {
        /** For the query that counts without regard to services. */
        public Sort(String country, Kind kind, Level level, SupporterState state, Long number) {
            this(country, kind, level, state, null, number);
        }
    }

    /**
     * @param sorts of all that fit the text and the service looked for
     * @param offering of all that fit the text, once for each service they offer
     */
    static DirectoryFacets of(DirectorySearch search, Collection<Sort> sorts, Collection<Sort> offering) {
        Predicate<Sort> country =
                sort -> search.country().isEmpty() || search.country().equals(sort.country());
        Predicate<Sort> kind = sort -> search.kind() == null || search.kind() == sort.kind();
        Predicate<Sort> level = sort -> search.level() == null || search.level() == sort.level();
        Predicate<Sort> state = sort -> search.states().contains(sort.state());
        return new DirectoryFacets(
                sorts.stream()
                        .filter(country.and(kind).and(level).and(state))
                        .mapToLong(Sort::number)
                        .sum(),
                sum(sorts, kind.and(level).and(state), Sort::country, new TreeMap<>()),
                sum(sorts, country.and(level).and(state), Sort::kind, new EnumMap<>(Kind.class)),
                sum(sorts, country.and(kind).and(state), Sort::level, new EnumMap<>(Level.class)),
                sum(
                        sorts,
                        country.and(kind).and(level),
                        sort -> sort.state().publicly(),
                        new EnumMap<>(SupporterState.class)),
                sum(
                        offering,
                        country.and(kind).and(level).and(state),
                        Sort::service,
                        new EnumMap<>(ServiceKind.class)));
    }

    private static <K> Map<K, Long> sum(
            Collection<Sort> sorts, Predicate<Sort> fits, Function<Sort, K> by, Map<K, Long> sums) {
        sorts.stream()
                .filter(fits)
                .filter(sort -> by.apply(sort) != null)
                .forEach(sort -> sums.merge(by.apply(sort), sort.number(), Long::sum));
        return sums;
    }
}
