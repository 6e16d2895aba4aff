package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.time.Instant;
import java.time.LocalDateTime;

/** Publications in each state, brought there by the steps that lead there. */
public final class PublicationFixture {
    static final Instant NOW = SupporterFixture.NOW;

    private PublicationFixture() {}

    /** Something complete, in one language. */
    public static PublicationContent content(PublicationKind kind, Languages language, String title) {
        PublicationContent content = PublicationContent.empty(kind);
        content.texts().get(language).setTitle(title);
        content.texts().get(language).setSummary("Кратко: " + title);
        content.texts().get(language).setBody("# Как\n\n- раз\n- два\n\n<script>alert(1)</script>");
        if (kind == PublicationKind.EVENT) {
            content.event().setStarts(LocalDateTime.parse("2099-03-01T10:00"));
            content.event().setEnds(LocalDateTime.parse("2099-03-02T17:00"));
            content.event().setPlace("Тбилиси");
            content.event().setZone("Asia/Tbilisi");
        } else if (kind == PublicationKind.BEST_PRACTICE) {
            content.practice().setCountryCode("GE");
            content.practice().setCo2Saved(310);
        }
        return content;
    }

    static Publication draft(PublicationKind kind) {
        Publication publication = new Publication(kind, "form", network());
        publication.describe(content(kind, Languages.RU, "Тёплые школы"), NOW);
        return publication;
    }

    static Publication in(PublicationState state) {
        Publication publication = draft(PublicationKind.NEWS);
        if (state != PublicationState.DRAFT) {
            var unused = publication.propose(SupporterFixture.MANAGER, NOW);
        }
        switch (state) {
            case DRAFT, PROPOSED -> {}
            case RETURNED -> {
                var unused = publication.handBack(SupporterFixture.OFFICE, NOW, "why");
            }
            case PUBLISHED -> {
                var unused = publication.publish(SupporterFixture.OFFICE, NOW, "slug");
            }
            case WITHDRAWN -> {
                var unused = publication.withdraw(SupporterFixture.OFFICE, NOW, "why");
            }
        }
        return publication;
    }

    private static Supporter network() {
        return SupporterFixture.active();
    }
}
