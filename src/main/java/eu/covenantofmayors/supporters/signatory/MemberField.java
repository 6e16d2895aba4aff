package eu.covenantofmayors.supporters.signatory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a list of members may tell, and what such columns are usually called. */
public enum MemberField {
    NAME("name names назва назви название наименование найменування denumire* nume numele label title"
            + " municipal* authorit* громад* муниципал* мэри* місто міста город города ady adı primări* primari* city cities"
            + " town* settlement* населен* пункт hromada* communit* commune* член* member* signator* organi* організаці*"
            + " организаци* council рада ради совет şäher"),
    COUNTRY(
            "country countries країн* стран* ýurt ýurdy ţara țara tara держав* государств* iso nation code name код назва название"),
    REGION(
            "region* oblast* област* обл регион* регіон* район* welaýat* raion* rayon* district* province* județ* judet* county"
                    + " край округ* etrap* name назва название"),
    POPULATION("population pop inhabitant* населення население жител* мешкан* ilat ilaty populați* populatie* locuitori"
            + " чисельніст* численност* осіб чел чол residents people size"),
    MEMBER_SINCE("since joined joining join accession adhesion admission вступ* приєднан* присоедин* дата date членств*"
            + " membership member* член* year рік год data aderării"),
    CANDIDATE("candidate* кандидат* dalaşgär* candidat*");

    /** Words that alone say nothing of what a column tells. */
    private static final Set<String> GENERAL =
            Set.of("name", "назва", "название", "code", "код", "member", "members", "size");

    /** Columns on people and how to reach them tell nothing of these. */
    private static final Set<String> OTHERS = Set.of(
            "mayor",
            "contact",
            "person",
            "head",
            "email",
            "mail",
            "phone",
            "tel",
            "website",
            "www",
            "url",
            "address",
            "edrpou",
            "мэр",
            "мер",
            "мера",
            "глава",
            "главы",
            "голова",
            "голови",
            "голову",
            "піб",
            "фио",
            "контакт",
            "контакты",
            "контактна",
            "телефон",
            "пошта",
            "почта",
            "сайт",
            "адреса",
            "адрес",
            "посада",
            "должность",
            "primar",
            "primarul",
            "єдрпоу",
            "инн",
            "latitude",
            "longitude",
            "lat",
            "lon",
            "широта",
            "долгота",
            "довгота",
            "area",
            "площа",
            "площадь",
            "budget",
            "бюджет",
            "п");

    private static final Set<String> STOP_WORDS =
            Set.of("of", "the", "in", "to", "a", "de", "la", "в", "у", "на", "до");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{M}]+");
    private static final int LONGEST_HEADING = 8;
    private static final int NOTHING_ELSE = 10;

    /** In this order: "name of the region" is the region, "population of the town" the population. */
    private static final List<MemberField> MOST_TELLING_FIRST =
            List.of(POPULATION, CANDIDATE, MEMBER_SINCE, COUNTRY, REGION);

    private final List<String> known;

    MemberField(String known) {
        this.known = List.of(known.split(" ", -1));
    }

    /** What a column with this heading probably tells; null for anything else. */
    static MemberField of(String heading) {
        List<String> words = words(heading);
        if (words.isEmpty() || words.size() > LONGEST_HEADING || words.stream().anyMatch(OTHERS::contains)) {
            return null;
        }
        if (String.join(" ", words).matches("насел[её]нн?ы?и?й пункт.*")) {
            return NAME;
        }
        if (String.join(" ", words).matches("член\\p{L}* (?:с|з|від|от)( .*)?")) {
            return MEMBER_SINCE;
        }
        return MOST_TELLING_FIRST.stream()
                .filter(field -> words.stream().anyMatch(word -> !isGeneral(field, word) && field.knows(word)))
                .findFirst()
                .orElse(words.stream().anyMatch(NAME::knows) ? NAME : null);
    }

    private static boolean isGeneral(MemberField field, String word) {
        return GENERAL.contains(word)
                || field == MEMBER_SINCE && word.startsWith("член") && !word.startsWith("членств");
    }

    /** How well a heading fits: by how many of its words, and best when it has no others. */
    int fit(String heading) {
        List<String> words = words(heading);
        int fitting = (int) words.stream().filter(this::knows).count();
        return fitting == words.size() ? fitting + NOTHING_ELSE : fitting;
    }

    private boolean knows(String word) {
        return known.stream()
                .anyMatch(one ->
                        one.endsWith("*") ? word.startsWith(one.substring(0, one.length() - 1)) : word.equals(one));
    }

    private static List<String> words(String heading) {
        return BETWEEN_WORDS
                .splitAsStream(heading)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                .toList();
    }
}
