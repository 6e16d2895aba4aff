package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfileContent;
import eu.covenantofmayors.supporters.supporter.ProfileDrafts;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.ProfileVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** {@code /workspace/profile-history}: what a network said of itself before, what has changed since, and the way back. */
@Named
@RequestScoped
public class ProfileHistoryPage {
    /** A field that two versions tell otherwise; empty where one tells nothing. */
    public record Difference(String label, String before, String after) {}

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
    private List<Difference> since = List.of();

    @PostConstruct
    void load() {
        all = profiles.mine().map(drafts::versions).orElse(List.of());
        chosen = all.stream()
                .filter(version -> version.id() == asked.id())
                .findFirst()
                .orElse(null);
        if (chosen != null) {
            since = differences(chosen.content(), all.get(0).content());
        }
    }

    private List<Difference> differences(ProfileContent earlier, ProfileContent later) {
        Map<String, String> before = earlier.fields();
        Map<String, String> after = later.fields();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String was = before.getOrDefault(path, "");
            String is = after.getOrDefault(path, "");
            if (!was.equals(is)) {
                differences.add(new Difference(label(path), shown(path, was), shown(path, is)));
            }
        }
        return differences;
    }

    private String shown(String path, String value) {
        return path.endsWith(".kind") && !value.isEmpty() ? msg.get("ServiceKind." + value) : value;
    }

    /** What a field is called on the form, by its path. */
    private String label(String path) {
        String[] names = path.split("\\.");
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
    public List<Difference> getSince() {
        return since;
    }
}
