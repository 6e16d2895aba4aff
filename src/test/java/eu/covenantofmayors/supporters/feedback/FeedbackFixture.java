package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Feedback periods in each state, brought there by the steps that lead there. The first is due on 31 January 2027. */
final class FeedbackFixture {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final LocalDate ANCHOR = LocalDate.of(2026, 1, 31);
    static final LocalDate DUE = LocalDate.of(2027, 1, 31);
    static final FeedbackPolicy POLICY = new FeedbackPolicy(1, LocalDate.of(2011, 1, 1), PolicyTerms.initial());
    static final Actor EDITOR = new Actor("editor@network.example", Role.EDITOR);
    static final Actor OFFICE = SupporterFixture.OFFICE;
    static final Actor COMMISSION = SupporterFixture.COMMISSION;

    private FeedbackFixture() {}

    /** Noon in Brussels. */
    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BRUSSELS).toInstant();
    }

    static FeedbackPeriod scheduled() {
        return scheduled(SupporterFixture.active());
    }

    static FeedbackPeriod scheduled(Supporter supporter) {
        return new FeedbackPeriod(supporter, ANCHOR, 1, POLICY, ANCHOR);
    }

    static FeedbackPeriod open() {
        FeedbackPeriod period = scheduled();
        period.open(Actor.SYSTEM, noon(DUE.minusDays(90)));
        return period;
    }

    static FeedbackPeriod submitted(LocalDate on) {
        FeedbackPeriod period = open();
        fill(period, noon(on));
        period.submit(EDITOR, noon(on));
        return period;
    }

    static FeedbackPeriod in(FeedbackState state) {
        LocalDate before = DUE.minusDays(10);
        return switch (state) {
            case SCHEDULED -> scheduled();
            case OPEN -> {
                FeedbackPeriod period = open();
                fill(period, noon(before));
                yield period;
            }
            case SUBMITTED -> submitted(before);
            case RETURNED -> {
                FeedbackPeriod period = submitted(before);
                period.returnReport(OFFICE, noon(before), "Please say more.", Map.of());
                yield period;
            }
            case ACCEPTED -> {
                FeedbackPeriod period = submitted(before);
                period.accept(OFFICE, noon(before));
                yield period;
            }
            case WAIVED -> {
                FeedbackPeriod period = open();
                fill(period, noon(before));
                period.waive(COMMISSION, noon(before), "An earthquake.");
                yield period;
            }
        };
    }

    /** Writes a complete draft. */
    static void fill(FeedbackPeriod period, Instant now) {
        Map<Commitment, CommitmentPart> parts = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            CommitmentPart part = new CommitmentPart();
            part.setStory("What we did for " + commitment);
            parts.put(commitment, part);
        }
        period.save(complete(), parts, Languages.EN, EDITOR, now);
    }

    static ReportContent complete() {
        ReportContent content = new ReportContent();
        content.setContinuedSupport(true);
        content.setSigner("Olena, secretary general");
        return content;
    }

    /** Does what a sweep does to one period on a day, and says which rules it carried out. */
    static List<String> sweep(FeedbackPeriod period, LocalDate today) {
        return Advance.of(period, List.of(POLICY), noon(today)).reached().stream()
                .map(reached -> reached.moment().rule())
                .toList();
    }
}
