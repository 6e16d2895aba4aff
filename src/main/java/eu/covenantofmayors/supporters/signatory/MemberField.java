package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a file with members may tell, and what such columns are usually called. */
public enum MemberField {
    NAME(
            "name municipality authority назва название наименование громада муниципалитет місто город ady adı primaria denumirea"),
    COUNTRY("country країна страна ýurt ţara țara tara"),
    REGION("region oblast область регион регіон район welaýat raion"),
    POPULATION("population inhabitants населення население жителей мешканців ilat ilaty populația"),
    MEMBER_SINCE("since member_since joined дата с з date членство"),
    CANDIDATE("candidate кандидат dalaşgär candidat");

    private final Set<String> usual;

    MemberField(String usual) {
        this.usual = Stream.of(usual.split(" ", -1))
                .flatMap(word -> Spelling.words(word.replace('_', ' ')).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a column with this heading probably tells it. */
    boolean isCalled(String heading) {
        List<String> words = Spelling.words(heading);
        return words.stream().anyMatch(usual::contains);
    }
}
