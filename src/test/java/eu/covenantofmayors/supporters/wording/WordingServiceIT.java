package eu.covenantofmayors.supporters.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator puts a text into other words; everybody reads them, and the trail tells what was said before. */
@ArquillianTest
class WordingServiceIT {
    private static final String KEY = "mail.digest.subject";
    private static final Languages LANGUAGE = Languages.UK;

    @Inject
    private WordingService wordings;

    @Inject
    private WordingsInForce inForce;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @BeforeEach
    void thereIsAnAdministrator() {
        setting.officers();
    }

    @AfterEach
    void goBack() {
        asAdministrator(() -> wordings.reset(KEY, LANGUAGE, version()));
        inForce.read();
    }

    @Test
    void whatIsWrittenIsInForceAndInTheTrailAndCanBeTakenBack() {
        String builtIn = Texts.in(LANGUAGE).builtIn(KEY);
        asAdministrator(() -> wordings.write(KEY, LANGUAGE, null, "Для вас: {0}"));
        assertThat(Texts.in(LANGUAGE).format(KEY, 3)).isNotEqualTo("Для вас: 3");
        inForce.read();
        assertThat(Texts.in(LANGUAGE).format(KEY, 3)).isEqualTo("Для вас: 3");
        assertThat(entry("before_value")).isEqualTo(builtIn);
        assertThat(entry("after_value")).isEqualTo("Для вас: {0}");
        assertThat(entry("actor")).isEqualTo(SupporterSetting.ADMINISTRATOR);

        asAdministrator(() -> wordings.write(KEY, LANGUAGE, version(), "Вам: {0}"));
        assertThat(entry("before_value")).isEqualTo("Для вас: {0}");
        asAdministrator(() -> wordings.reset(KEY, LANGUAGE, version()));
        inForce.read();
        assertThat(Texts.in(LANGUAGE).text(KEY)).isEqualTo(builtIn);
        assertThat(entry("after_value")).isEqualTo(builtIn);
    }

    @Test
    void whoHasNotSeenTheLatestWordsDoesNotReplaceThem() {
        asAdministrator(() -> wordings.write(KEY, LANGUAGE, null, "Перше: {0}"));
        long first = version();
        refused("refused.conflict", () -> wordings.write(KEY, LANGUAGE, null, "Друге: {0}"));
        asAdministrator(() -> wordings.write(KEY, LANGUAGE, first, "Третє: {0}"));
        refused("refused.conflict", () -> wordings.write(KEY, LANGUAGE, first, "Четверте: {0}"));
        refused("refused.conflict", () -> wordings.reset(KEY, LANGUAGE, first));
        assertThat(wordings.all().get(LANGUAGE)).containsEntry(KEY, "Третє: {0}");
    }

    @Test
    void thereMustBeSuchATextAndTheWordsMustFit() {
        refused("refused.wording.unknown", () -> wordings.write(KEY, LANGUAGE, null, "{0} {1}"));
        refused("refused.wording.blank", () -> wordings.preview(KEY, LANGUAGE, " "));
        assertThat(stage.as(
                        SupporterSetting.ADMINISTRATOR, "ADMIN", () -> wordings.preview(KEY, LANGUAGE, "Разом {0}")))
                .isEqualTo("Разом 5");
        assertThat(stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> wordings.places(KEY, LANGUAGE)))
                .containsOnlyKeys("{0}");
        assertThatThrownBy(() -> asAdministrator(() -> wordings.write("no.such.text", LANGUAGE, null, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asAdministrator(() -> wordings.write(KEY, Languages.HY, null, "x {0}")))
                .isInstanceOf(NotFound.class);
    }

    private Long version() {
        return stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> wordings.find(KEY, LANGUAGE))
                .map(Wording::version)
                .orElse(null);
    }

    private Object entry(String column) {
        List<?> entries = em.createNativeQuery("select " + column
                        + " from audit_entry where action = 'WordingChanged' and detail = ?1" + " order by id desc")
                .setParameter(1, KEY + " uk")
                .getResultList();
        return entries.get(0);
    }

    private void asAdministrator(As.Work work) {
        stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", work);
    }

    private void refused(String key, As.Work work) {
        assertThatThrownBy(() -> asAdministrator(work))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
