package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.CaseReason;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lets programs outside give networks a past, by the services that people use, at the time that the clock shows:
 * {@code /test/deed?do=JOIN&name=NAME&agreed=2026-01-31} answers the new network's id, {@code ?do=FILE&network=ID} and the
 * other deeds are done with its earliest period for which they make sense.
 */
@WebServlet("/test/deed")
public class DeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SupporterSetting setting;

    @Inject
    private transient Supporters supporters;

    @Inject
    private transient FeedbackPeriods periods;

    @Inject
    private transient ReportingService reporting;

    @Inject
    private transient FeedbackReviewService reviews;

    @Inject
    private transient ExtensionService extensions;

    @Inject
    private transient SuspensionService suspensions;

    @Inject
    private transient PolicyService policies;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String deed = request.getParameter("do");
        String network = request.getParameter("network");
        if (deed.equals("JOIN")) {
            LocalDate agreed = LocalDate.parse(request.getParameter("agreed"));
            response.getWriter()
                    .print(setting.active(request.getParameter("name"), agreed).id());
        } else if (deed.equals("POLICY")) {
            LocalDate from = LocalDate.parse(request.getParameter("from"));
            commission(() -> policies.set(1, from, shorter(), "Shorter windows."));
        } else {
            Supporter supporter =
                    stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(Long.parseLong(network)));
            withNetwork(deed, supporter);
        }
    }

    private static PolicyTerms shorter() {
        return new PolicyTerms(12, 60, List.of(-60, -14, 0, 7, 20), 20, 60, 30, FeedbackFixture.BRUSSELS);
    }

    private void withNetwork(String deed, Supporter supporter) {
        Predicate<FeedbackPeriod> owed = period -> period.state().owed();
        switch (deed) {
            case "FILE" -> file(supporter, id(supporter, owed));
            case "RETURN" -> {
                long id = id(supporter, period -> period.state() == FeedbackState.SUBMITTED);
                office(() -> reviews.returnReport(id, "More, please.", Map.of()));
            }
            case "ACCEPT" -> {
                long id = id(supporter, period -> period.state() == FeedbackState.SUBMITTED);
                office(() -> reviews.accept(id));
            }
            case "EXTEND" -> {
                long id = id(supporter, owed);
                office(() -> extensions.extend(id, 30, "A flood."));
            }
            case "EXTEND_FURTHER" -> {
                long id = id(supporter, owed);
                commission(() -> extensions.extendFurther(id, 15, "An earthquake."));
            }
            case "WAIVE" -> {
                long id = id(supporter, owed);
                commission(() -> reviews.waive(id, "A flood."));
            }
            case "REVOKE" -> {
                long id = id(supporter, period -> period.state() == FeedbackState.WAIVED);
                commission(() -> reviews.revokeWaiver(id, "The water is gone."));
            }
            case "NOTICE" -> {
                office(() -> suspensions.propose(supporter.id(), CaseReason.OTHER, "Nothing is heard of it."));
                commission(() -> suspensions.issueNotice(theCase(supporter).id(), "Nothing is heard of it."));
                setting.mailsWentOut(theCase(supporter));
            }
            case "SUSPEND" ->
                stage.as(
                        SupporterSetting.SECOND_COMMISSION,
                        "COMMISSION",
                        () -> suspensions.suspend(theCase(supporter).id(), "No answer."));
            case "LEAVE" -> setting.leave(supporter);
            default -> throw new IllegalArgumentException(deed);
        }
    }

    private void file(Supporter supporter, long id) {
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            long version = periods.mine(id).report().version();
            reporting.save(id, version, complete.content(), complete.parts(), Languages.RU);
            reporting.submit(id);
        });
    }

    private long id(Supporter supporter, Predicate<FeedbackPeriod> which) {
        List<FeedbackPeriod> newestFirst =
                stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(supporter));
        return newestFirst.stream()
                .filter(which)
                .reduce((newer, older) -> older)
                .orElseThrow()
                .id();
    }

    private SuspensionCase theCase(Supporter supporter) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.casesOf(supporter)).stream()
                .filter(found -> found.isOpen() && found.reason() == CaseReason.OTHER)
                .findFirst()
                .orElseThrow();
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private void commission(As.Work work) {
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }
}
