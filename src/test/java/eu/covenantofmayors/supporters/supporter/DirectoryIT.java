package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DirectoryIT {
    @Inject
    private Directory directory;

    @Inject
    private SupporterSetting setting;

    @Test
    void findsAPartOfANameInAnyCase() {
        Supporter supporter = setting.active("Асоціація Міст");
        String unique = supporter.organisation().officialName().substring("Асоціація ".length());

        assertThat(page(search(unique.toLowerCase(java.util.Locale.ROOT), false)))
                .extracting(DirectoryRow::id)
                .containsExactly(supporter.id());
        assertThat(directory.count(search(unique, false))).isEqualTo(1);
    }

    @Test
    void keepsToOneCountry() {
        Supporter supporter = setting.active("Network of the Dnipro");
        String name = supporter.organisation().officialName();

        assertThat(directory.count(DirectorySearch.byPublic(name, "ua", false))).isEqualTo(1);
        assertThat(directory.count(DirectorySearch.byPublic(name, "GE", false))).isZero();
        assertThat(directory.countries(DirectorySearch.byPublic("", "", true))).contains("UA");
    }

    @Test
    void knowsNoWildcards() {
        String name = setting.active("Network without signs").organisation().officialName();

        assertThat(directory.count(search(name.replaceFirst("Network", "N%k"), false)))
                .isZero();
        assertThat(directory.count(search(name.replaceFirst("Network", "N_twork"), false)))
                .isZero();
        assertThat(directory.count(search("%", false))).isEqualTo(directory.count(search("", false)));
    }

    @Test
    void findsWordsInAnyOrderAndScript() {
        String unique = setting.active("Союз городов Хмельницкого")
                .organisation()
                .officialName()
                .replaceFirst(".* ", "");

        for (String typed : List.of("khmelnytsk", "Хмельницьк", "gorodov soyuz", "SOJUZ")) {
            assertThat(directory.count(search(typed + " " + unique, false)))
                    .as(typed)
                    .isEqualTo(1);
        }
        assertThat(directory.count(search("nitskogo " + unique, false))).isZero();
    }

    @Test
    void siftsByWhatANetworkIsAndOffers() {
        String name = setting.active("Sifted").organisation().officialName();
        DirectorySearch all = search(name, false);

        assertThat(directory.count(all.among(Kind.ASSOCIATION, Level.NATIONAL, ServiceKind.TRAINING)))
                .isEqualTo(1);
        assertThat(directory.count(all.among(Kind.NGO, null, null))).isZero();
        assertThat(directory.count(all.among(null, Level.LOCAL, null))).isZero();
        assertThat(directory.count(all.among(null, null, ServiceKind.MEDIA))).isZero();
        assertThat(directory.count(all.publicly(SupporterState.SUSPENDED))).isZero();
        assertThat(directory.count(all.publicly(SupporterState.PROFILE_PENDING)))
                .as("not public")
                .isZero();
    }

    @Test
    void tellsHowManyEachChoiceWouldLeave() {
        String name = "Counted " + System.nanoTime();
        setting.active(name);
        setting.leave(setting.active(name));
        setting.pending(name);

        DirectoryFacets facets = directory.facets(search(name, false));
        assertThat(facets.countries()).containsExactly(Map.entry("UA", 1L));
        assertThat(facets.kinds()).containsExactly(Map.entry(Kind.ASSOCIATION, 1L));
        assertThat(facets.services()).containsExactly(Map.entry(ServiceKind.TRAINING, 1L));
        assertThat(facets.states())
                .containsExactly(Map.entry(SupporterState.ACTIVE, 1L), Map.entry(SupporterState.WITHDRAWN, 1L));
        assertThat(directory
                        .facets(search(name, false).among(Kind.NGO, null, null))
                        .kinds())
                .as("what was chosen can be changed")
                .containsExactly(Map.entry(Kind.ASSOCIATION, 1L));
    }

    @Test
    void sortsInTheAlphabetOfTheReader() {
        String name = "Sorted" + System.nanoTime();
        List<String> words = List.of("Zat", "Ёлка", "Ель", "Еж");
        words.forEach(word -> setting.named(word + " " + name));

        assertThat(directory.page(search(name, false), DirectoryOrder.NAME, Languages.RU, 0, 10))
                .extracting(row -> row.name().replaceFirst(" .*", ""))
                .containsExactly("Еж", "Ёлка", "Ель", "Zat");
        assertThat(directory.page(search(name, false), DirectoryOrder.NAME, Languages.TK, 0, 10))
                .extracting(row -> row.name().replaceFirst(" .*", ""))
                .as("a language that the database may not know")
                .containsExactly("Zat", "Еж", "Ёлка", "Ель");
    }

    @Test
    void hidesAProfileThatIsNotPublished() {
        String name = setting.pending("Pending").organisation().officialName();

        assertThat(directory.count(search(name, true))).isZero();
    }

    @Test
    void showsAWithdrawnOneOnlyWhenAskedFor() throws Exception {
        Supporter supporter = setting.active("Leaving");
        setting.leave(supporter);
        String name = supporter.organisation().officialName();

        assertThat(directory.count(search(name, false))).isZero();
        assertThat(page(search(name, true)))
                .singleElement()
                .satisfies(row -> assertThat(row.grey()).isTrue());
    }

    @Test
    void pagesAreDisjoint() {
        String name = "Paged " + System.nanoTime();
        for (int i = 0; i < 3; i++) {
            setting.active(name);
        }
        assertThat(directory.page(search(name, false), DirectoryOrder.NAME, Languages.EN, 0, 2))
                .hasSize(2);
        assertThat(directory.page(search(name, false), DirectoryOrder.NAME, Languages.EN, 2, 2))
                .hasSize(1);
    }

    private List<DirectoryRow> page(DirectorySearch search) {
        return directory.page(search, DirectoryOrder.NAME, Languages.EN, 0, 10);
    }

    private static DirectorySearch search(String text, boolean formerToo) {
        return DirectorySearch.byPublic(text, "", formerToo);
    }
}
