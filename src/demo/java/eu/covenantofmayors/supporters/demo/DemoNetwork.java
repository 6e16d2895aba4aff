package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.Languages;

/**
 * A network of the demonstration; all of them are invented.
 *
 * @param key name of its account and of its website
 * @param country ISO code
 * @param place where it meets, in its language
 * @param members local authorities that belong to it
 * @param language in which it writes
 * @param summary what it says of itself, in that language
 * @param english the same in English
 */
record DemoNetwork(
        String key,
        String officialName,
        String englishName,
        Kind kind,
        Level level,
        String country,
        String place,
        int members,
        Languages language,
        String summary,
        String english) {

    String email() {
        return key + "@example.org";
    }

    String website() {
        return "https://" + key + ".example.org";
    }

    /** In its language, or in English. */
    String summaryIn(Languages wanted) {
        return wanted == Languages.EN ? english : summary;
    }
}
