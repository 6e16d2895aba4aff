package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.JsonPaths;
import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that a network says of itself, as its form edits it and as a draft or an earlier version of it is kept. */
public class ProfileContent implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Making one is dear; it may be used by all. */
    private static final Jsonb JSON = JsonbBuilder.create();

    private Profile profile = new Profile();
    private Map<Languages, String> summaries = new EnumMap<>(Languages.class);
    private List<ServiceOffered> services = new ArrayList<>();

    /** What a network says now, as a copy. */
    public static ProfileContent of(Supporter supporter) {
        ProfileContent content = new ProfileContent();
        content.profile = supporter.profile() == null
                ? new Profile()
                : supporter.profile().copy();
        content.summaries.putAll(supporter.summaries());
        supporter.services().forEach(service -> content.services.add(service.copy()));
        return content;
    }

    static ProfileContent of(String json) {
        return JSON.fromJson(json, ProfileContent.class);
    }

    String toJson() {
        return JSON.toJson(this);
    }

    /** What is said, in order, by where it stands: {@code profile.website}, {@code summaries.EN}, {@code services.0.area}. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonPaths.of(JSON.fromJson(toJson(), JsonObject.class))
                .forEach((path, value) -> fields.put(path, JsonPaths.text(value)));
        return fields;
    }

    /** What a later version tells otherwise, by where it stands. */
    public List<ProfileDifference> differencesTo(ProfileContent later) {
        Map<String, String> before = fields();
        Map<String, String> after = later.fields();
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .map(path -> new ProfileDifference(path, before.getOrDefault(path, ""), after.getOrDefault(path, "")))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    public Profile getProfile() {
        return profile;
    }

    public void setProfile(Profile profile) {
        this.profile = profile;
    }

    /** By language. */
    public Map<Languages, String> getSummaries() {
        return summaries;
    }

    public void setSummaries(Map<Languages, String> summaries) {
        this.summaries = summaries;
    }

    public List<ServiceOffered> getServices() {
        return services;
    }

    public void setServices(List<ServiceOffered> services) {
        this.services = services;
    }
}
