package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        collect("", JSON.fromJson(toJson(), JsonObject.class), fields);
        return fields;
    }

    private static void collect(String path, JsonValue value, Map<String, String> fields) {
        String below = path.isEmpty() ? "" : path + ".";
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(below + name, inner, fields));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(below + i, array.get(i), fields);
            }
        } else {
            fields.put(path, value instanceof JsonString text ? text.getString() : value.toString());
        }
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
