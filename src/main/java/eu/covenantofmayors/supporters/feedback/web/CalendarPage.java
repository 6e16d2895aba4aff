package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.feedback.CalendarFeed;
import eu.covenantofmayors.supporters.feedback.CalendarFeeds;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/**
 * {@code /workspace/calendar} and {@code /office/calendar}: a secret address for one's calendar program. It is shown once, when
 * it is made: only its hash is kept.
 */
@Named
@RequestScoped
public class CalendarPage {
    private static final String ADDRESS = "calendar.address";

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private ProfileService profiles;

    @Inject
    private Settings settings;

    @Inject
    private Say say;

    public void makeForNetwork() {
        say.whenDoneGo(() -> show(feeds.make(organisation())), "/workspace/calendar", "calendar.made");
    }

    public void makeForOffice() {
        say.whenDoneGo(() -> show(feeds.make()), "/office/calendar", "calendar.made");
    }

    public void endForNetwork() {
        say.whenDoneGo(() -> feeds.end(organisation()), "/workspace/calendar", "calendar.ended");
    }

    public void endForOffice() {
        say.whenDoneGo(feeds::end, "/office/calendar", "calendar.ended");
    }

    private void show(Secret secret) {
        Faces.setFlashAttribute(ADDRESS, settings.baseUrl() + "/feeds/deadlines/" + secret.text() + ".ics");
    }

    /** The address that has just been made; null on every later look. */
    public String getAddress() {
        return Faces.getFlashAttribute(ADDRESS);
    }

    public CalendarFeed getOfNetwork() {
        return profiles.mine()
                .flatMap(supporter -> feeds.mine(supporter.organisation()))
                .orElse(null);
    }

    public CalendarFeed getOfOffice() {
        return feeds.mine().orElse(null);
    }

    private Organisation organisation() {
        return profiles.mine().map(Supporter::organisation).orElseThrow(NotFound::new);
    }
}
