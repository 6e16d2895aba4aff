package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfilePart;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** {@code /workspace/}: how the caller's network stands and what it can do next. */
@Named
@RequestScoped
public class WorkspacePage {
    @Inject
    private ProfileService profiles;

    @Inject
    private Supporters supporters;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private Supporter supporter;
    private Set<Role> roles = Set.of();
    private List<ProfilePart> missing = List.of();
    private List<SuspensionCase> notices = List.of();
    private String reason;

    @PostConstruct
    void load() {
        supporter = profiles.mine().orElse(null);
        if (supporter != null) {
            roles = profiles.rolesIn(supporter);
            missing = List.copyOf(ProfilePart.missing(supporter, clock.instant()));
            notices = supporters.casesOf(supporter).stream()
                    .filter(SuspensionCase::isNoticed)
                    .toList();
        }
    }

    public void publish() {
        say.whenDoneGo(() -> profiles.publish(supporter.id()), "/workspace/", "profile.published");
    }

    public void withdraw() {
        say.whenDoneGo(() -> profiles.withdraw(supporter.id(), reason), "/workspace/", "profile.withdrawn");
    }

    /** What the profile lacks, the most important first. */
    public List<ProfilePart> getMissing() {
        return missing;
    }

    /** How much of the profile is there, in percent. */
    public int getCompleteness() {
        int all = ProfilePart.values().length;
        return 100 * (all - missing.size()) / all;
    }

    public boolean isManager() {
        return roles.contains(Role.MANAGER);
    }

    public boolean isMayWrite() {
        return roles.contains(Role.MANAGER) || roles.contains(Role.EDITOR);
    }

    public boolean isMayPublish() {
        return may(SupporterStep.PUBLISH);
    }

    public boolean isMayWithdraw() {
        return may(SupporterStep.WITHDRAW);
    }

    private boolean may(SupporterStep step) {
        return supporter != null && roles.stream().anyMatch(role -> step.allows(supporter.state(), role));
    }

    public boolean isComplete() {
        return !supporter.summaries().isEmpty() && !supporter.services().isEmpty();
    }

    /** Why the Office has handed the profile back, when that is where things stand; else null. */
    public String getReturned() {
        var history = supporter.history();
        var last = history.isEmpty() ? null : history.get(history.size() - 1);
        return last != null && last.isOf(SupporterStep.RETURN_PROFILE) ? last.reason() : null;
    }

    public List<SuspensionCase> getNotices() {
        return notices;
    }

    public Supporter getSupporter() {
        return supporter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
