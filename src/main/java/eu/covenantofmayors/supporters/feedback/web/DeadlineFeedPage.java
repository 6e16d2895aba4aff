package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DeadlineFeed;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.inject.Inject;
import java.util.Optional;

/** The part of a page where a calendar of due dates gets its address, told in the answer to the button and never again. */
abstract class DeadlineFeedPage {
    @Inject
    private Settings settings;

    @Inject
    private Say say;

    private String address;

    /** The calendar as it is now, if it has an address. */
    abstract Optional<DeadlineFeed> find();

    abstract Secret newAddress();

    abstract void switchOff();

    public void make() {
        say.whenDone(() -> address = settings.baseUrl() + DeadlineFeedServlet.path(newAddress()), "calendar.made");
    }

    public void end() {
        say.whenDone(this::switchOff, "calendar.ended");
    }

    public DeadlineFeed getFeed() {
        return find().orElse(null);
    }

    /** The new address, on the page that answers the button; else null. */
    public String getAddress() {
        return address;
    }
}
