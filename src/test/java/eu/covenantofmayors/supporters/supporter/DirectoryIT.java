package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
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

        assertThat(directory.page(search(unique.toLowerCase(java.util.Locale.ROOT), false), 0, 10))
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
    void takesPercentAndUnderscoreLiterally() {
        setting.active("Network without signs");

        assertThat(directory.count(search("Network_without", false))).isZero();
        assertThat(directory.count(search("Network%signs", false))).isZero();
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
        assertThat(directory.page(search(name, true), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.grey()).isTrue());
    }

    @Test
    void pagesAreDisjoint() {
        String name = "Paged " + System.nanoTime();
        for (int i = 0; i < 3; i++) {
            setting.active(name);
        }
        assertThat(directory.page(search(name, false), 0, 2)).hasSize(2);
        assertThat(directory.page(search(name, false), 2, 2)).hasSize(1);
    }

    private static DirectorySearch search(String text, boolean formerToo) {
        return DirectorySearch.byPublic(text, "", formerToo);
    }
}
