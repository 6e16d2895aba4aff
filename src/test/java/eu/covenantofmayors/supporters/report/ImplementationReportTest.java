package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImplementationReportTest {
    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");
    private static final Actor OFFICE = new Actor("officer@office.example", Role.OFFICE);

    private final ImplementationReport report = new ImplementationReport(2025);

    private static FigureTable counted(long events) {
        return new FigureTable(
                2021,
                2025,
                List.of(
                        new Figure(Measure.NETWORKS, 2025, "UA", null, 57),
                        new Figure(Measure.MEMBERS, 2025, "UA", null, 11_000),
                        new Figure(Measure.REPORTS_ACCEPTED, 2024, "UA", null, 40),
                        new Figure(Measure.EVENTS, 2025, "UA", null, events),
                        new Figure(Measure.EVENTS, 2024, "UA", null, 200)));
    }

    private static Story story(long supporter, String words) {
        return new Story(supporter, Commitment.PROMOTE, "Network " + supporter, "UA", Languages.UK, words, false);
    }

    private void drawn(long events, Story... told) {
        report.draw(counted(events), List.of(told), NOW);
    }

    @Test
    void beginsWithSentencesInEveryLanguage() {
        drawn(220);

        assertThat(report.text(Languages.EN, ReportPart.SUMMARY))
                .contains("57 supporting networks", "11,000 members", "220 events")
                .contains("The year before, 40 reports were accepted", "200 events");
        assertThat(report.text(Languages.RU, ReportPart.SUMMARY)).contains("57 сетей", "220 мероприятий");
        assertThat(report.text(Languages.TK, ReportPart.SUMMARY)).contains("57 tor", "220 çäre");
        assertThat(report.text(Languages.UK, ReportPart.SUMMARY)).contains("57 мереж", "220 подій");
    }

    @Test
    void whatWasWrittenStaysWhenItIsCountedAnewAndWhatWasNotIsToldAnew() {
        drawn(220);
        report.write(Languages.EN, Map.of(ReportPart.SUMMARY, "A good year.", ReportPart.OUTLOOK, "More to come."));

        drawn(230);

        assertThat(report.text(Languages.EN, ReportPart.SUMMARY)).isEqualTo("A good year.");
        assertThat(report.text(Languages.EN, ReportPart.OUTLOOK)).isEqualTo("More to come.");
        assertThat(report.text(Languages.EN, ReportPart.PROMOTE))
                .as("emptied by hand")
                .isEmpty();
        assertThat(report.text(Languages.RU, ReportPart.SUMMARY)).contains("230 мероприятий");
        assertThat(report.figures().total(Measure.EVENTS)).isEqualTo(230);
        assertThat(report.figures().change(Measure.EVENTS)).isEqualTo(30);
    }

    @Test
    void tellsTheStoriesThatWereChosenInTheWordsThatWereChosen() {
        drawn(1, story(1, "A long story."), story(2, "Another."));
        report.tell(Map.of("1-PROMOTE", "A story."));

        drawn(2, story(1, "A long story."), story(3, "A late one."));

        assertThat(report.stories(Commitment.PROMOTE)).extracting(Story::story).containsExactly("A story.");
        assertThat(report.stories()).extracting(Story::key).containsExactly("1-PROMOTE", "3-PROMOTE");
    }

    @Test
    void isPublishedWhenItsYearIsOver() {
        drawn(1);
        assertThatThrownBy(() -> report.publish(OFFICE, NOW, 2025))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("refused.yearly.notOver");

        report.publish(OFFICE, NOW, 2026);

        assertThat(report.isPublished()).isTrue();
        assertThat(report.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotPublishedWithoutASummaryInEachLanguage() {
        drawn(1);
        report.write(Languages.TK, Map.of());

        assertThatThrownBy(() -> report.publish(OFFICE, NOW, 2026))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("refused.yearly.noSummary");
    }

    @Test
    void saysTheSameForEverOnceItIsPublished() {
        drawn(220, story(1, "A story."));
        report.publish(OFFICE, NOW, 2026);

        for (Runnable change : List.<Runnable>of(
                () -> drawn(230), () -> report.write(Languages.EN, Map.of()), () -> report.tell(Map.of()))) {
            assertThatThrownBy(change::run)
                    .isInstanceOf(Refused.class)
                    .extracting("key")
                    .isEqualTo("refused.yearly.published");
        }
        assertThat(report.figures().total(Measure.EVENTS)).isEqualTo(220);

        report.takeBack(OFFICE, NOW, "A figure is wrong.");
        drawn(230);
        assertThat(report.figures().total(Measure.EVENTS)).isEqualTo(230);
        assertThat(report.history()).hasSize(2);
    }

    @Test
    void onlyTheOfficePublishes() {
        drawn(1);
        for (Role role : Role.values()) {
            if (role != Role.OFFICE) {
                assertThatThrownBy(() -> report.publish(new Actor("x", role), NOW, 2026))
                        .as(role.name())
                        .isInstanceOf(TransitionRefused.class);
            }
        }
        assertThatThrownBy(() -> report.takeBack(OFFICE, NOW, "Why?")).isInstanceOf(TransitionRefused.class);
    }
}
