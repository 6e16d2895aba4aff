package eu.covenantofmayors.supporters.demo;

import static eu.covenantofmayors.supporters.demo.DemoAccounts.COMMISSION;
import static eu.covenantofmayors.supporters.demo.DemoAccounts.COMMISSION_SECOND;
import static eu.covenantofmayors.supporters.demo.DemoAccounts.OFFICE;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.AgreementService;
import eu.covenantofmayors.supporters.adhesion.DraftService;
import eu.covenantofmayors.supporters.adhesion.EligibilityService;
import eu.covenantofmayors.supporters.adhesion.SubmissionService;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReviewService;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.feedback.ReportingService;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What people do in the demonstration, each through the service that their page calls. */
@ApplicationScoped
public class DemoDeeds {
    @Inject
    private Stage stage;

    @Inject
    private DraftService drafts;

    @Inject
    private SubmissionService submissions;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AgreementService agreements;

    @Inject
    private Adhesions adhesions;

    @Inject
    private ProfileService profiles;

    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private ActionLog actions;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private Clock clock;

    private final Map<DemoNetwork, String> tokens = new HashMap<>();
    private final Map<DemoNetwork, Long> supporterIds = new HashMap<>();

    void begins(DemoNetwork network) {
        Adhesion adhesion = drafts.start(UUID.randomUUID().toString(), network.email(), network.language());
        tokens.put(network, adhesion.token());
        drafts.save(adhesion.token(), DemoForms.interest(network));
    }

    void applies(DemoNetwork network) {
        begins(network);
        submissions.submit(tokens.get(network));
    }

    void withdraws(DemoNetwork network, String reason) {
        submissions.withdraw(tokens.get(network), reason);
    }

    void takesUp(DemoNetwork network) {
        office(() -> eligibility.takeUp(adhesion(network)));
    }

    void asks(DemoNetwork network, String question) {
        office(() -> eligibility.ask(adhesion(network), question));
    }

    void refuses(DemoNetwork network, String reason) {
        office(() -> eligibility.refuse(adhesion(network), reason));
    }

    void confirms(DemoNetwork network) {
        office(() -> eligibility.confirm(adhesion(network), DemoForms.checked()));
    }

    void signs(DemoNetwork network) {
        submissions.sign(tokens.get(network), DemoForms.signature(network, today()), DemoForms.plans(network));
    }

    void coSigned(DemoNetwork network) {
        commission(() -> agreements.coSign(adhesion(network), "Head of unit"));
    }

    void createsProfile(DemoNetwork network) {
        Supporter created = stage.as(OFFICE, "OFFICE", () -> agreements.createProfile(adhesion(network), null));
        supporterIds.put(network, created.id());
    }

    void describes(DemoNetwork network) {
        Map<Languages, String> summaries = new EnumMap<>(Languages.class);
        summaries.put(Languages.EN, network.english());
        summaries.put(network.language(), network.summary());
        network(network, () -> {
            Supporter supporter = profiles.mine().orElseThrow();
            profiles.describe(
                    supporter.id(),
                    supporter.version(),
                    DemoForms.profile(network),
                    summaries,
                    DemoForms.services(network));
            profiles.publish(supporter.id());
        });
    }

    /** Records two actions; which ones, the round tells. */
    void acts(DemoNetwork network, int round) {
        for (int i = 0; i < 2; i++) {
            Commitment commitment = Commitment.values()[(2 * round + i) % (Commitment.values().length - 1)];
            network(
                    network,
                    () -> actions.add(
                            supporterIds.get(network),
                            UUID.randomUUID().toString(),
                            DemoForms.action(network, commitment, today().minusDays(3))));
        }
    }

    void files(DemoNetwork network, int year) {
        long id = period(network, FeedbackState::owed).id();
        network(network, () -> {
            reporting.save(
                    id,
                    periods.mine(id).report().version(),
                    DemoForms.report(network, year),
                    DemoForms.parts(network, year),
                    network.language());
            reporting.submit(id);
        });
    }

    void accepts(DemoNetwork network) {
        long id = period(network, FeedbackState.SUBMITTED::equals).id();
        office(() -> reviews.accept(id));
    }

    void returns(DemoNetwork network, String remarks) {
        long id = period(network, FeedbackState.SUBMITTED::equals).id();
        office(() -> reviews.returnReport(id, remarks, Map.of()));
    }

    void givesNotice(DemoNetwork network) {
        long id = openCase(network);
        commission(() -> suspensions.issueNotice(id, "No feedback has been received since the due date."));
    }

    void answers(DemoNetwork network, String text) {
        long id = openCase(network);
        network(network, () -> suspensions.answer(id, text));
    }

    void suspends(DemoNetwork network) {
        long id = openCase(network);
        stage.as(
                COMMISSION_SECOND,
                "COMMISSION",
                () -> suspensions.suspend(id, "Neither an answer nor a report has come."));
    }

    void ends(DemoNetwork network) {
        commission(() -> suspensions.end(supporterIds.get(network), "The network no longer exists."));
    }

    void leaves(DemoNetwork network) {
        network(network, () -> profiles.withdraw(supporterIds.get(network), "Сеть распущена."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private long adhesion(DemoNetwork network) {
        return adhesions.byToken(tokens.get(network)).id();
    }

    private FeedbackPeriod period(DemoNetwork network, Predicate<FeedbackState> state) {
        return stage.as(
                OFFICE,
                "OFFICE",
                () -> periods.forDesk(supporters.get(supporterIds.get(network))).stream()
                        .filter(period -> state.test(period.state()))
                        .findFirst()
                        .orElseThrow());
    }

    private long openCase(DemoNetwork network) {
        return stage.as(
                COMMISSION,
                "COMMISSION",
                () -> supporters.casesOf(supporters.get(supporterIds.get(network))).stream()
                        .filter(SuspensionCase::isOpen)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private void office(As.Work work) {
        stage.as(OFFICE, "OFFICE", work);
    }

    private void commission(As.Work work) {
        stage.as(COMMISSION, "COMMISSION", work);
    }

    private void network(DemoNetwork network, As.Work work) {
        stage.as(network.email(), "NETWORK", work);
    }
}
