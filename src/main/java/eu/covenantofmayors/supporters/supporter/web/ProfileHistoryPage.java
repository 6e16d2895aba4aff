package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfileDifference;
import eu.covenantofmayors.supporters.supporter.ProfileDrafts;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.ProfileVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** {@code /workspace/profile-history}: what a network said of itself before, what has changed since, and the way back. */
@Named
@RequestScoped
public class ProfileHistoryPage {
    @Inject
    private ProfileService profiles;

    @Inject
    private ProfileDrafts drafts;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    @Inject
    private Msg msg;

    private List<ProfileVersion> all = List.of();
    private ProfileVersion chosen;
    private List<ProfileDifference> since = List.of();

    @PostConstruct
    void load() {
        all = profiles.mine().map(drafts::versions).orElse(List.of());
        chosen = all.stream()
                .filter(version -> version.id() == asked.id())
                .findFirst()
                .orElse(null);
        if (chosen == null && asked.id() != 0) {
            throw new NotFound();
        }
        if (chosen != null) {
            since = chosen.content().differencesTo(all.get(0).content());
        }
    }

    /** What one of the two tells, as people read it. */
    public String shown(ProfileDifference difference, String value) {
        return difference.path().endsWith(".kind") && !value.isEmpty() ? msg.get("ServiceKind." + value) : value;
    }

    /** What the field is called on the form. */
    public String label(ProfileDifference difference) {
        String[] names = difference.path().split("\\.");
        return switch (names[0]) {
            case "summaries" ->
                msg.get("profile.summary") + ", "
                        + Objects.requireNonNull(Choice.of(Languages.class, names[1]))
                                .nativeName();
            case "services" ->
                msg.format("profile.serviceNumber", Integer.parseInt(names[1]) + 1) + ": "
                        + msg.get("service." + names[2]);
            default -> msg.get("profile." + (names[1].equals("memberCount") ? "members" : names[1]));
        };
    }

    public void bringBack() {
        say.whenDoneGo(() -> drafts.bringBack(asked.id()), "/workspace/profile", "profile.broughtBack");
    }

    /** The newest first. */
    public List<ProfileVersion> getAll() {
        return all;
    }

    /** The one that is looked at, or null. */
    public ProfileVersion getChosen() {
        return chosen;
    }

    /** Between the one that is looked at and the newest. */
    public List<ProfileDifference> getSince() {
        return since;
    }
}
