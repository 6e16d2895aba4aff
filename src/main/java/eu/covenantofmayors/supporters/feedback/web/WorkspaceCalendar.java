package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DeadlineFeed;
import eu.covenantofmayors.supporters.feedback.DeadlineFeedService;
import eu.covenantofmayors.supporters.feedback.DeadlineFeeds;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;

/** On {@code /workspace/feedback/}: the calendar of the caller's network. */
@Named
@RequestScoped
public class WorkspaceCalendar extends DeadlineFeedPage {
    @Inject
    private ProfileService profiles;

    @Inject
    private DeadlineFeeds feeds;

    @Inject
    private DeadlineFeedService service;

    private Supporter supporter;
    private Set<Role> roles = Set.of();

    @PostConstruct
    void load() {
        supporter = profiles.mine().orElse(null);
        if (supporter != null) {
            roles = profiles.rolesIn(supporter);
        }
    }

    @Override
    Optional<DeadlineFeed> find() {
        return feeds.of(supporter);
    }

    @Override
    Secret newAddress() {
        return service.make(supporter.id());
    }

    @Override
    void switchOff() {
        service.end(supporter.id());
    }

    public boolean isMayMake() {
        return roles.contains(Role.MANAGER) || roles.contains(Role.EDITOR);
    }

    /** Whether there is a network whose dates could be told. */
    public boolean isOffered() {
        return supporter != null && (!supporter.isOver() || getFeed() != null);
    }

    public String getLead() {
        return "calendar.lead";
    }
}
