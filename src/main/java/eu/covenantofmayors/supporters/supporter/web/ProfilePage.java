package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Profile;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.ServiceOffered;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code /workspace/profile}: a network describes itself. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private Long id;
    private long version;
    private Profile profile;
    private final Map<Languages, String> summaries = new EnumMap<>(Languages.class);
    private final List<ServiceOffered> services = new ArrayList<>();

    @PostConstruct
    void load() {
        profiles.mine().ifPresent(this::show);
    }

    private void show(Supporter supporter) {
        id = supporter.id();
        version = supporter.version();
        profile = supporter.profile() == null
                ? new Profile()
                : supporter.profile().copy();
        summaries.putAll(supporter.summaries());
        supporter.services().forEach(service -> services.add(service.copy()));
    }

    public void save() {
        say.whenDoneGo(
                () -> profiles.describe(id, version, profile, summaries, services),
                "/workspace/profile",
                "profile.saved");
    }

    public void addService() {
        services.add(new ServiceOffered());
    }

    public void removeService(int index) {
        if (index < services.size()) {
            services.remove(index);
        }
    }

    /** Whether this request only adds or removes a row: then nothing has to be complete yet. */
    public boolean isArranging() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().keySet().stream()
                .anyMatch(name -> name.endsWith(":addService") || name.endsWith(":removeService"));
    }

    public boolean isFound() {
        return id != null;
    }

    public Profile getProfile() {
        return profile;
    }

    /** By language; a text that is written goes in there. */
    public Map<Languages, String> getSummaries() {
        return summaries;
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public List<ServiceOffered> getServices() {
        return services;
    }

    public ServiceKind[] getKinds() {
        return ServiceKind.values();
    }
}
