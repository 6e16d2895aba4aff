package eu.covenantofmayors.supporters.signatory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * How many signatories are found, and how many of them each further choice would leave; a choice that would leave none is not
 * in it. What was chosen of the same kind does not count, so that it can be changed.
 *
 * @param found by all that was chosen
 * @param countries by ISO code
 * @param supported with a network at their side, and without
 */
public record SignatoryFacets(
        long found,
        Map<String, Long> countries,
        Map<SignatoryStatus, Long> statuses,
        Map<Target, Long> targets,
        Map<Boolean, Long> supported) {

    /** How many there are of one sort, and how many of them have a network at their side. */
    public record Sort(
            String country,
            SignatoryStatus status,
            boolean com2020,
            boolean com2030,
            boolean com2050,
            boolean adapt,
            Long all,
            Long supported) {

        boolean has(Target target) {
            return switch (target) {
                case MITIGATION_2020 -> com2020;
                case MITIGATION_2030 -> com2030;
                case MITIGATION_2050 -> com2050;
                case ADAPTATION -> adapt;
            };
        }

        long number(Boolean withSupporter) {
            if (withSupporter == null) {
                return all;
            }
            return withSupporter ? supported : all - supported;
        }
    }

    static SignatoryFacets of(SignatorySearch search, Collection<Sort> sorts) {
        Predicate<Sort> country =
                sort -> search.country().isEmpty() || search.country().equals(sort.country());
        Predicate<Sort> status = sort -> search.status() == null || search.status() == sort.status();
        Predicate<Sort> target = sort -> search.target() == null || sort.has(search.target());
        ToLongFunction<Sort> number = sort -> sort.number(search.supported());
        SignatoryFacets facets = new SignatoryFacets(
                sorts.stream()
                        .filter(country.and(status).and(target))
                        .mapToLong(number)
                        .sum(),
                new TreeMap<>(),
                new EnumMap<>(SignatoryStatus.class),
                new EnumMap<>(Target.class),
                new TreeMap<>());
        for (Sort sort : sorts) {
            if (status.and(target).test(sort)) {
                add(facets.countries, sort.country(), number.applyAsLong(sort));
            }
            if (country.and(target).test(sort)) {
                add(facets.statuses, sort.status(), number.applyAsLong(sort));
            }
            if (country.and(status).test(sort)) {
                for (Target one : Target.values()) {
                    add(facets.targets, one, sort.has(one) ? number.applyAsLong(sort) : 0);
                }
            }
            if (country.and(status).and(target).test(sort)) {
                add(facets.supported, true, sort.number(true));
                add(facets.supported, false, sort.number(false));
            }
        }
        return facets;
    }

    private static <K> void add(Map<K, Long> sums, K key, long number) {
        if (number > 0) {
            sums.merge(key, number, Long::sum);
        }
    }
}
