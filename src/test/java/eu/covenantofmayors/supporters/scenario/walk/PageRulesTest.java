package eu.covenantofmayors.supporters.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walk finds only what these rules recognise. */
class PageRulesTest {
    private static final PageKind PAGE = kind("/office/");

    private static PageRules rules;

    @BeforeAll
    static void readConstants() throws IOException {
        rules = new PageRules(Path.of("target/classes"));
    }

    @Test
    void theKeyOfATextIsFoundWhetherItExistsOrWasPutTogether() {
        assertThat(broken("<p>Go to site.nav.home now</p>")).containsExactly("the key of a text: site.nav.home");
        assertThat(broken("<input placeholder='contact.nobodyHasWrittenThis'>"))
                .containsExactly("the key of a text: contact.nobodyHasWrittenThis");
        assertThat(broken("<b>AdhesionState.MADE_UP</b>")).contains("the key of a text: AdhesionState.MADE_UP");
        assertThat(broken("<b>???anything???</b>")).contains("a missing text: ???anything???");
    }

    @Test
    void theNameOfAConstantIsFound() {
        assertThat(broken("<td>State: IN_REVIEW</td>")).containsExactly("a constant: IN_REVIEW");
        assertThat(broken("<a title='SUBMITTED'>On its way</a>")).containsExactly("a constant: SUBMITTED");
        assertThat(broken("<input type='submit' value='WITHDRAWN'>")).containsExactly("a constant: WITHDRAWN");
    }

    @Test
    void whatPeopleWriteIsNoFault() {
        assertThat(broken(
                        "<p>Write to office@site.example.org, see https://site.nav.example/agenda.ics, XLSX, JPEG, OSCE,"
                                + " report.pdf. The agenda. News of 2026.</p><script>IN_REVIEW</script>"))
                .isEmpty();
    }

    @Test
    void pagesOfOneKindDifferByTheirRecordsOnly() {
        assertThat(kind("/ru/supporters/auc?x=1")).isEqualTo(kind("/en/supporters/vvsg?x=2"));
        assertThat(kind("/office/supporter/view?id=1&lang=ru")).isEqualTo(kind("/office/supporter/view?id=22"));
        assertThat(kind("/office/adhesion/?queue=ALL")).isNotEqualTo(kind("/office/adhesion/?queue=OFFICE"));
        assertThat(kind("/office/adhesion/?")).isEqualTo(kind("/office/adhesion/"));
        assertThat(kind("/en/apply")).isNotEqualTo(kind("/en/news"));
    }

    private static Set<String> broken(String html) {
        return rules.broken(PAGE, Jsoup.parse(html));
    }

    private static PageKind kind(String address) {
        return PageKind.of(URI.create("http://127.0.0.1:8080" + address));
    }
}
