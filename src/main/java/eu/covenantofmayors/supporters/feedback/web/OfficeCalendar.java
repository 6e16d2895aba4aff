package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DeadlineFeed;
import eu.covenantofmayors.supporters.feedback.DeadlineFeedService;
import eu.covenantofmayors.supporters.feedback.DeadlineFeeds;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** On {@code /office/feedback/}: the officer's own calendar of all networks. */
@Named
@RequestScoped
public class OfficeCalendar extends DeadlineFeedPage {
    @Inject
    private DeadlineFeeds feeds;

    @Inject
    private DeadlineFeedService service;

    @Override
    Optional<DeadlineFeed> find() {
        return feeds.mine();
    }

    @Override
    Secret newAddress() {
        return service.makeOfAll();
    }

    @Override
    void switchOff() {
        service.endOfAll();
    }

    public boolean isMayMake() {
        return true;
    }

    public boolean isOffered() {
        return true;
    }

    public String getLead() {
        return "calendar.leadOfAll";
    }
}
