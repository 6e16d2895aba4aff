package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A member is found in the register by its name in whatever script, and only in its own country. */
class MemberMatchingTest {
    private final MemberMatching register = new MemberMatching(List.of(
            new MemberMatching.Known(1, "UA", "Khmelnytskyi", 270_000),
            new MemberMatching.Known(2, "UA", "Slavutych", 25_000),
            new MemberMatching.Known(3, "BY", "Slavutych", 3_000),
            new MemberMatching.Known(4, "UA", "Ivanivka", 1_000),
            new MemberMatching.Known(5, "UA", "Ivanivka", 2_000),
            new MemberMatching.Known(6, "UA", "Bila Tserkva", 200_000)));

    @Test
    void theSameNameInAnotherScriptIsSure() {
        assertThat(find("Хмельницька міська рада", "UA", null)).isPresent();
        MemberMatch match = find("місто Хмельницький", "UA", 271_000).orElseThrow();

        assertThat(match.signatory()).isEqualTo(1);
        assertThat(match.likeness()).isEqualTo(MemberLikeness.SAME_NAME_AND_SIZE);
        assertThat(match.confidence()).isEqualTo(99);
        assertThat(find("Славутич", "UA", null).orElseThrow().confidence()).isEqualTo(95);
    }

    @Test
    void theSameNameInAnotherCountryIsNot() {
        assertThat(find("Славутич", "BY", null).orElseThrow().signatory()).isEqualTo(3);
        assertThat(find("Хмельницький", "BY", null)).isEmpty();
    }

    @Test
    void aSimilarNameIsLessSure() {
        MemberMatch match = find("Bila Cerkwa", "UA", 201_000).orElseThrow();
        assertThat(match.signatory()).isEqualTo(6);
        MemberMatch similar = find("Slavutich-Nova", "UA", null).orElseThrow();
        assertThat(similar.likeness()).isEqualTo(MemberLikeness.SIMILAR_NAME);
        assertThat(similar.confidence()).isBetween(50, 94);
    }

    @Test
    void whereTwoAreAlikeNeitherIsSure() {
        assertThat(find("Іванівка", "UA", null).orElseThrow().confidence()).isLessThan(50);
        assertThat(find("Іванівка", "UA", 2_050).orElseThrow().signatory()).isEqualTo(5);
    }

    @Test
    void whatWasDeclinedIsNotSuggestedAgain() {
        MemberDetails member = member("Славутич", "UA", null);
        assertThat(register.of(member, 2L)).isEmpty();
    }

    @Test
    void wordsThatAllNamesHaveFindNobody() {
        assertThat(find("City council", "UA", null)).isEmpty();
        assertThat(find("Odesa", "UA", null)).isEmpty();
    }

    private Optional<MemberMatch> find(String name, String country, Integer population) {
        return register.of(member(name, country, population), null);
    }

    private static MemberDetails member(String name, String country, Integer population) {
        MemberDetails member = new MemberDetails();
        member.setName(name);
        member.setCountry(country);
        member.setPopulation(population);
        return member;
    }
}
