package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.AppointmentService;
import eu.covenantofmayors.supporters.account.SavedSearches;
import eu.covenantofmayors.supporters.feedback.ExtensionRequests;
import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.files.VirusFound;
import eu.covenantofmayors.supporters.supporter.Notes;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** What lies on the desks of the Office, the Commission and the administrators. */
@ApplicationScoped
public class DemoDesks {
    private static final String OFFICE_SECOND = "office-second@example.org";

    @Inject
    private Stage stage;

    @Inject
    private ProfileService profiles;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ExtensionService extensions;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private AppointmentService appointments;

    @Inject
    private SavedSearches searches;

    @Inject
    private Notes notes;

    @Inject
    private Event<VirusFound> viruses;

    /** A network asks for more time; the Office has to answer. */
    void asksForTime(DemoNetwork network, int days, String reason) {
        stage.as(network.email(), "NETWORK", () -> extensions.ask(owed(), days, reason));
    }

    /** The Office may not grant so much and leaves what waits longest to the Commission. */
    void passesOn() {
        stage.as(DemoAccounts.OFFICE, "OFFICE", () -> {
            long request = requests.awaitingOffice(0, 1).get(0).id();
            extensions.passOn(request, "More than ninety days: the Commission decides.");
        });
    }

    private long owed() {
        return periods.mine(profiles.mine().orElseThrow()).stream()
                .filter(period -> period.state().owed())
                .map(FeedbackPeriod::id)
                .findFirst()
                .orElseThrow();
    }

    /** The scanner finds something in a file of a network; an administrator has to look at it. */
    void findsVirus(DemoNetwork network) {
        byte[] content = "Not a virus: a sample for the demonstration.".getBytes(StandardCharsets.UTF_8);
        stage.as(
                network.email(),
                "NETWORK",
                () -> viruses.fire(new VirusFound(
                        "invoice.docm", "/workspace/commitment/action", "Demonstration.Sample-1", content)));
    }

    /** It waits for the second administrator. */
    void proposesOfficer() {
        stage.as(
                DemoAccounts.ADMIN,
                "ADMIN",
                () -> appointments.propose(
                        OFFICE_SECOND,
                        "Second officer of the Covenant of Mayors Office",
                        Languages.EN,
                        Role.OFFICE,
                        "Replaces a colleague on leave from next month on."));
    }

    void saveSearches() {
        stage.as(DemoAccounts.OFFICE, "OFFICE", () -> {
            searches.save("/office/supporter/", "Networks in Ukraine", "?country=UA");
            searches.save("/office/supporter/", "On notice", "?state=ON_NOTICE");
            searches.save("/office/adhesion/", "My applications", "?mine=true");
        });
        stage.as(
                DemoAccounts.COMMISSION,
                "COMMISSION",
                () -> searches.save("/commission/supporter/", "Notices that run", "?queue=NOTICED"));
    }

    void notes(DemoNetwork network, String text) {
        stage.as(DemoAccounts.OFFICE, "OFFICE", () -> notes.add(organisation(network), Role.OFFICE, text, null, null));
    }

    /** With a file. */
    void notesLetter(DemoNetwork network, String text) {
        byte[] letter = "Minutes of a telephone call.\n".getBytes(StandardCharsets.UTF_8);
        stage.as(
                DemoAccounts.COMMISSION,
                "COMMISSION",
                () -> notes.add(organisation(network), Role.COMMISSION, text, "minutes.txt", letter));
    }

    private long organisation(DemoNetwork network) {
        return stage.as(
                network.email(),
                "NETWORK",
                () -> profiles.mine().orElseThrow().organisation().id());
    }
}
