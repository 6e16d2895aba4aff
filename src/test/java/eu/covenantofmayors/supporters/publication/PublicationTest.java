package eu.covenantofmayors.supporters.publication;

import static eu.covenantofmayors.supporters.platform.Role.EDITOR;
import static eu.covenantofmayors.supporters.platform.Role.MANAGER;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.publication.PublicationFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.TransitionRefused;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTest {
    private static final Set<String> ALLOWED = new HashSet<>();

    static {
        allow(
                PublicationStep.PROPOSE,
                Set.of(MANAGER, EDITOR),
                PublicationState.DRAFT,
                PublicationState.RETURNED,
                PublicationState.WITHDRAWN);
        allow(PublicationStep.RETURN, Set.of(OFFICE), PublicationState.PROPOSED);
        allow(
                PublicationStep.PUBLISH,
                Set.of(OFFICE),
                PublicationState.DRAFT,
                PublicationState.PROPOSED,
                PublicationState.WITHDRAWN);
        allow(
                PublicationStep.WITHDRAW,
                Set.of(MANAGER, EDITOR, OFFICE),
                PublicationState.PROPOSED,
                PublicationState.PUBLISHED);
    }

    private static void allow(PublicationStep step, Set<Role> roles, PublicationState... states) {
        for (PublicationState state : states) {
            roles.forEach(role -> ALLOWED.add(state + " " + step + " " + role));
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(PublicationState.values())
                .flatMap(state -> Arrays.stream(PublicationStep.values())
                        .flatMap(step -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, step, role))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void passesExactlyWhenTheTableAllowsIt(PublicationState state, PublicationStep step, Role role) {
        Publication publication = PublicationFixture.in(state);
        Actor actor = new Actor("somebody", role);
        boolean allowed = ALLOWED.contains(state + " " + step + " " + role);

        assertThat(step.allows(state, role)).isEqualTo(allowed);
        if (allowed) {
            assertThat(take(publication, step, actor).was()).isEqualTo(state);
            assertThat(publication.state()).isEqualTo(step.to());
        } else {
            assertThatThrownBy(() -> take(publication, step, actor)).isInstanceOf(TransitionRefused.class);
            assertThat(publication.state()).isEqualTo(state);
        }
    }

    private static PublicationMoved take(Publication publication, PublicationStep step, Actor actor) {
        return switch (step) {
            case PROPOSE -> publication.propose(actor, NOW);
            case RETURN -> publication.handBack(actor, NOW, "why");
            case PUBLISH -> publication.publish(actor, NOW, "slug");
            case WITHDRAW -> publication.withdraw(actor, NOW, "why");
        };
    }

    @Test
    void readersOfOtherLanguagesGetEnglishOrWhateverThereIs() {
        Publication publication = PublicationFixture.draft(PublicationKind.NEWS);
        assertThat(publication.language(Languages.UK)).isEqualTo(Languages.RU);

        PublicationContent both = PublicationContent.of(publication);
        both.texts().get(Languages.EN).setTitle("Warm schools");
        publication.describe(both, NOW);

        assertThat(publication.text(Languages.UK).getTitle()).isEqualTo("Warm schools");
        assertThat(publication.text(Languages.RU).getTitle()).isEqualTo("Тёплые школы");
        assertThat(publication.texts()).containsOnlyKeys(Languages.RU, Languages.EN);
    }

    @Test
    void aLanguageThatWasBegunMustBeFinishedBeforeOthersRead() {
        Publication publication = PublicationFixture.draft(PublicationKind.NEWS);
        PublicationContent half = PublicationContent.of(publication);
        half.texts().get(Languages.UK).setTitle("Теплі школи");
        publication.describe(half, NOW);

        assertRefused(
                "summary_uk",
                "refused.publication.incomplete",
                () -> take(publication, PublicationStep.PROPOSE, SupporterFixture.MANAGER));
    }

    @Test
    void whatIsPublicStaysComplete() {
        Publication publication = PublicationFixture.in(PublicationState.PUBLISHED);
        PublicationContent half = PublicationContent.of(publication);
        half.texts().get(Languages.RU).setBody(" ");

        assertRefused("body_ru", "refused.publication.incomplete", () -> publication.describe(half, NOW));
    }

    @ParameterizedTest
    @EnumSource(PublicationKind.class)
    void needsATitleFromTheStart(PublicationKind kind) {
        Publication publication = new Publication(kind, "form", null);
        PublicationContent untitled = PublicationFixture.content(kind, Languages.EN, " ");

        assertRefused("title_en", "refused.publication.empty", () -> publication.describe(untitled, NOW));
    }

    @Test
    void anEventIsOnTheClockOfItsPlace() {
        Publication event = PublicationFixture.draft(PublicationKind.EVENT);

        assertThat(event.startsAt()).isEqualTo(Instant.parse("2099-03-01T06:00:00Z"));
        assertThat(event.endsAt()).isEqualTo(Instant.parse("2099-03-02T13:00:00Z"));
    }

    @Test
    void anEventEndsAfterItBegins() {
        PublicationContent content = PublicationFixture.content(PublicationKind.EVENT, Languages.EN, "Meeting");
        content.event().setEnds(LocalDateTime.parse("2099-03-01T09:59"));
        Publication event = new Publication(PublicationKind.EVENT, "form", null);

        assertRefused("ends", "refused.event.endsBeforeStart", () -> event.describe(content, NOW));
    }

    @Test
    void anEventIsAtATimeThatTheClocksShow() {
        PublicationContent content = PublicationFixture.content(PublicationKind.EVENT, Languages.EN, "Meeting");
        content.event().setZone("Europe/Brussels");
        content.event().setStarts(LocalDateTime.parse("2027-03-28T02:30"));
        content.event().setEnds(LocalDateTime.parse("2027-03-28T05:00"));
        Publication event = new Publication(PublicationKind.EVENT, "form", null);
        assertRefused("starts", "refused.event.skipped", () -> event.describe(content, NOW));

        content.event().setStarts(LocalDateTime.parse("2027-03-27T20:00"));
        content.event().setEnds(LocalDateTime.parse("2027-03-28T02:00"));
        assertRefused("ends", "refused.event.skipped", () -> event.describe(content, NOW));

        content.event().setEnds(LocalDateTime.parse("2027-03-28T03:00"));
        event.describe(content, NOW);
    }

    @Test
    void anEventIsSomewhere() {
        PublicationContent content = PublicationFixture.content(PublicationKind.EVENT, Languages.EN, "Meeting");
        content.event().setPlace(null);
        Publication event = new Publication(PublicationKind.EVENT, "form", null);
        event.describe(content, NOW);

        assertRefused(
                "place", "refused.event.nowhere", () -> take(event, PublicationStep.PUBLISH, SupporterFixture.OFFICE));
    }

    @Test
    void keepsItsAddressAndItsFirstDay() {
        Publication publication = PublicationFixture.in(PublicationState.PUBLISHED);
        assertThat(take(publication, PublicationStep.WITHDRAW, SupporterFixture.OFFICE)
                        .reason())
                .isEqualTo("why");
        Instant later = NOW.plus(Duration.ofDays(1));
        var unused = publication.publish(SupporterFixture.OFFICE, later, "another");

        assertThat(publication.path()).isEqualTo("news/slug");
        assertThat(publication.publishedAt()).isEqualTo(NOW);
    }

    private static void assertRefused(String field, String key, Runnable work) {
        assertThatThrownBy(work::run)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }
}
