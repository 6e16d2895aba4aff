package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.report.web.Happening.Chapter;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The part of {@code /workspace/} that tells what has changed of late. */
@Named
@RequestScoped
public class WorkspaceNews {
    /** What is older is no news. */
    private static final Duration OF_LATE = Duration.ofDays(90);

    private static final int MOST = 6;

    @Inject
    private Msg msg;

    @Inject
    private Clock clock;

    private List<Happening> news;

    /**
     * The newest first.
     *
     * @param periods of the same network
     */
    public List<Happening> of(Supporter supporter, List<FeedbackPeriod> periods) {
        if (news == null) {
            Instant since = clock.instant().minus(OF_LATE);
            news = Stream.concat(
                            supporter.history().stream()
                                    .map(entry -> Happening.of(entry, Chapter.SUPPORTER, null, msg)),
                            periods.stream().flatMap(this::ofPeriod))
                    .filter(happening -> happening.at().isAfter(since))
                    .sorted(Comparator.comparing(Happening::at).reversed())
                    .limit(MOST)
                    .toList();
        }
        return news;
    }

    private Stream<Happening> ofPeriod(FeedbackPeriod period) {
        String link = "/workspace/feedback/report?id=" + period.id();
        return period.history().stream().map(entry -> Happening.of(entry, Chapter.FEEDBACK, link, msg));
    }
}
