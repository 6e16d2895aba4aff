package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the signatory of the register that a member may be: in the same country, by its name in whatever script, and by its
 * size. It only suggests: people confirm.
 */
public final class MemberMatching {
    /** What stands in names of many authorities and tells none apart. */
    private static final Set<String> COMMON = Stream.of(
                    "municipality city town village community commune district council of the",
                    "міська сільська селищна районна обласна рада територіальна громада місто село селище район область",
                    "город село посёлок поселок район область городской сельский совет муниципалитет муниципальное образование",
                    "primaria primăria oraș orasul orașul satul sat comuna municipiul raionul raion consiliul",
                    "şäher şäheri gala etrap etraby oba häkimligi hokimiyat hokimligi shahri tumani")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .flatMap(word -> Spelling.words(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** A word that more signatories of a country share finds none of them. */
    static final int MOST_SHARING = 200;

    private static final double SIMILAR = 0.6;
    private static final int SAME = 95;
    private static final int SIZE_COUNTS = 4;
    private static final double SIZE_TOLERANCE = 0.15;

    /** A signatory as it is compared. */
    record Known(long id, String country, String name, Integer population) {}

    private record Candidate(Known known, Set<String> words, String plain) {}

    private final Map<String, List<Candidate>> byWord = new HashMap<>();

    MemberMatching(Collection<Known> signatories) {
        for (Known known : signatories) {
            Set<String> words = words(known.name());
            Candidate candidate = new Candidate(known, words, String.join(" ", words));
            words.forEach(word -> byWord.computeIfAbsent(known.country() + beginning(word), none -> new ArrayList<>())
                    .add(candidate));
        }
    }

    /**
     * The most likely one, if there is any.
     *
     * @param declined id of a signatory that it is not, or null
     */
    Optional<MemberMatch> of(MemberDetails member, Long declined) {
        Set<String> words = words(member.getName());
        String plain = String.join(" ", words);
        List<MemberMatch> likely = words.stream()
                .map(word -> byWord.getOrDefault(member.getCountry() + beginning(word), List.of()))
                .filter(sharing -> sharing.size() <= MOST_SHARING)
                .flatMap(List::stream)
                .distinct()
                .filter(candidate -> !Objects.equals(candidate.known().id(), declined))
                .flatMap(candidate -> compare(member, plain, words, candidate).stream())
                .sorted(Comparator.comparing(MemberMatch::confidence).reversed())
                .toList();
        if (likely.size() > 1 && likely.get(0).confidence() == likely.get(1).confidence()) {
            MemberMatch first = likely.get(0);
            return Optional.of(new MemberMatch(first.signatory(), first.confidence() / 2, first.likeness()));
        }
        return likely.stream().findFirst();
    }

    private static Optional<MemberMatch> compare(
            MemberDetails member, String plain, Set<String> words, Candidate candidate) {
        boolean size = sameSize(member.getPopulation(), candidate.known().population());
        if (words.equals(candidate.words())) {
            return Optional.of(new MemberMatch(
                    candidate.known().id(),
                    size ? SAME + SIZE_COUNTS : SAME,
                    size ? MemberLikeness.SAME_NAME_AND_SIZE : MemberLikeness.SAME_NAME));
        }
        double likeness = TrigramLikeness.between(plain, candidate.plain());
        if (likeness < SIMILAR) {
            return Optional.empty();
        }
        int confidence = (int) Math.round(likeness * (SAME - SIZE_COUNTS - 1));
        return Optional.of(new MemberMatch(
                candidate.known().id(),
                size ? confidence + SIZE_COUNTS : confidence,
                size ? MemberLikeness.SIMILAR_NAME_AND_SIZE : MemberLikeness.SIMILAR_NAME));
    }

    private static boolean sameSize(Integer one, Integer other) {
        return one != null && other != null && Math.abs(one - other) <= SIZE_TOLERANCE * Math.max(one, other);
    }

    private static Set<String> words(String name) {
        List<String> all = Spelling.words(name);
        Set<String> telling =
                all.stream().filter(word -> !COMMON.contains(word)).collect(Collectors.toUnmodifiableSet());
        return telling.isEmpty() ? Set.copyOf(all) : telling;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }
}
