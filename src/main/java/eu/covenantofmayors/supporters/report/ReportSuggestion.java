package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.commitment.Actions;
import eu.covenantofmayors.supporters.feedback.CommitmentPart;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReport;
import eu.covenantofmayors.supporters.feedback.ReportContent;
import eu.covenantofmayors.supporters.feedback.ReportDraft;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Profile;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a network could report, from what is known already: its log of actions, the register of signatories, and its last
 * report. Who has kept the log reads it through and files it.
 */
@Stateless
public class ReportSuggestion {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_EVIDENCE = 1000;
    private static final Set<ActionKind> GATHERINGS = EnumSet.of(ActionKind.EVENT, ActionKind.TRAINING);
    private static final Set<ActionKind> SERVICES = EnumSet.of(ActionKind.TRAINING, ActionKind.ADVICE);
    private static final Set<ActionKind> PUBLICITY = EnumSet.of(ActionKind.MEDIA, ActionKind.PUBLICATION);

    @Inject
    private Actions actions;

    @Inject
    private Signatories signatories;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Caller caller;

    /**
     * What could be told of the time that a period is about, in a language.
     *
     * @param period of the caller's own network
     */
    @RolesAllowed("NETWORK")
    public ReportDraft of(FeedbackPeriod period, Languages language) {
        Supporter network = period.supporter();
        caller.within(network.organisation());
        LocalDate from = periods.beginOf(period);
        LocalDate until = period.baseDue();
        List<ActionDetails> log = actions.between(network, from, until);
        ReportContent last =
                periods.mineFiledBefore(period).map(FeedbackReport::content).orElseGet(ReportContent::new);
        ReportDraft draft = new ReportDraft();
        Texts texts = Texts.in(language);
        for (Commitment commitment : Commitment.values()) {
            List<ActionDetails> done = log.stream()
                    .filter(action -> action.getCommitment() == commitment)
                    .toList();
            if (!done.isEmpty()) {
                draft.getParts().put(commitment, part(done, texts));
            }
        }
        long joined = signatories.countJoined(network, from, until);
        draft.getParts().computeIfAbsent(Commitment.FEEDBACK, none -> feedback(joined, texts));
        draft.setContent(content(log, last, network, texts));
        draft.getContent().setNewAdhesions(told((int) joined));
        draft.getContent().setMembersAdhered(adhered(network, until, last));
        return draft;
    }

    private static CommitmentPart feedback(long joined, Texts texts) {
        CommitmentPart part = new CommitmentPart();
        part.setStory(texts.format("suggestion.feedback", joined));
        return part;
    }

    private static ReportContent content(List<ActionDetails> log, ReportContent last, Supporter network, Texts texts) {
        ReportContent content = new ReportContent();
        content.setMembersWithPlan(last.getMembersWithPlan());
        content.setMembersMonitoring(last.getMembersMonitoring());
        content.setEvents(told((int) log.stream().filter(of(GATHERINGS)).count()));
        content.setParticipants(sum(log.stream(), ActionDetails::getParticipants));
        content.setBeneficiaries(sum(log.stream().filter(of(SERVICES)), ActionDetails::getSignatoriesReached));
        content.setServicesGiven(told(log.stream().filter(of(SERVICES)), texts));
        content.setMedia(told(log.stream().filter(of(PUBLICITY)), texts));
        content.setSigner(last.getSigner() == null ? contact(network.profile()) : last.getSigner());
        return content;
    }

    private static Predicate<ActionDetails> of(Set<ActionKind> kinds) {
        return action -> kinds.contains(action.getKind());
    }

    private static Integer sum(Stream<ActionDetails> log, Function<ActionDetails, Integer> figure) {
        return told(log.map(figure)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum());
    }

    /** Nothing in the log is no claim that nothing was done. */
    private static Integer told(int figure) {
        return figure == 0 ? null : (Integer) figure;
    }

    private Integer adhered(Supporter network, LocalDate until, ReportContent last) {
        long known = signatories.countJoined(network, LocalDate.EPOCH, until);
        return known == 0 ? last.getMembersAdhered() : (Integer) (int) known;
    }

    private static String contact(Profile profile) {
        return profile == null
                ? null
                : Stream.of(profile.getContactName(), profile.getContactPosition())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private static CommitmentPart part(List<ActionDetails> done, Texts texts) {
        CommitmentPart part = new CommitmentPart();
        part.setFigure(done.size());
        part.setStory(told(done.stream(), texts));
        part.setEvidence(whole(
                done.stream()
                        .map(ActionDetails::getLink)
                        .filter(link -> link != null && !link.isBlank())
                        .distinct(),
                " ",
                LONGEST_EVIDENCE));
        return part;
    }

    private static String told(Stream<ActionDetails> log, Texts texts) {
        return whole(log.map(action -> line(action, texts)), "\n", LONGEST_TEXT);
    }

    private static String line(ActionDetails action, Texts texts) {
        String place = action.getPlace() == null || action.getPlace().isBlank() ? "" : ", " + action.getPlace();
        String crowd = action.getParticipants() == null
                ? ""
                : " (" + texts.format("suggestion.participants", action.getParticipants()) + ")";
        return texts.date(action.getDate()) + ": " + action.getTitle() + place + crowd;
    }

    /** As many of them as fit, none of them cut; null for none. */
    private static String whole(Stream<String> items, String between, int longest) {
        StringBuilder text = new StringBuilder();
        for (String item : (Iterable<String>) items::iterator) {
            if (text.length() + between.length() + item.length() <= longest) {
                text.append(text.isEmpty() ? "" : between).append(item);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
