package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Profile;
import eu.covenantofmayors.supporters.supporter.ProfileContent;
import eu.covenantofmayors.supporters.supporter.ProfileDraft;
import eu.covenantofmayors.supporters.supporter.ProfileDrafts;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /workspace/profile}: a network describes itself, or goes on with what it means to say. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/workspace/profile";

    /** Buttons for which nothing has to be complete yet. */
    private static final List<String> ARRANGING = List.of(":addService", ":removeService", ":saveDraft", ":preview");

    @Inject
    private ProfileService profiles;

    @Inject
    private ProfileDrafts drafts;

    @Inject
    private Say say;

    private Long id;
    private long version;
    private Long draftVersion;
    private ProfileContent content = new ProfileContent();
    private transient ProfileDraft draft;

    @PostConstruct
    void load() {
        profiles.mine().ifPresent(this::show);
    }

    private void show(Supporter supporter) {
        id = supporter.id();
        version = supporter.version();
        Optional<ProfileDraft> found = drafts.of(supporter);
        draft = found.orElse(null);
        draftVersion = found.map(ProfileDraft::version).orElse(null);
        content = found.map(ProfileDraft::content).orElseGet(() -> ProfileContent.of(supporter));
    }

    public void save() {
        say.whenDoneGo(
                () -> profiles.describe(
                        id, version, content.getProfile(), content.getSummaries(), content.getServices()),
                HERE,
                "profile.saved");
    }

    public void saveDraft() {
        say.whenDoneGo(() -> drafts.save(id, draftVersion, content), HERE, "profile.draftSaved");
    }

    /** Shows it as the public would see it; it is kept as a draft. */
    public void preview() {
        if (say.tried(() -> drafts.save(id, draftVersion, content))) {
            say.go("/workspace/preview");
        }
    }

    public void discard() {
        say.whenDoneGo(() -> drafts.discard(id), HERE, "profile.draftDiscarded");
    }

    public void addService() {
        content.getServices().add(new ServiceOffered());
    }

    public void removeService(int index) {
        if (index < content.getServices().size()) {
            content.getServices().remove(index);
        }
    }

    /** Whether this request only arranges rows or keeps a draft: then nothing has to be complete yet. */
    public boolean isArranging() {
        Stream<String> pressed =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().keySet().stream();
        return pressed.anyMatch(name -> ARRANGING.stream().anyMatch(name::endsWith));
    }

    public boolean isFound() {
        return id != null;
    }

    /** What the form goes on with; null when it shows what the public sees. */
    public ProfileDraft getDraft() {
        return draft;
    }

    public Profile getProfile() {
        return content.getProfile();
    }

    /** By language; a text that is written goes in there. */
    public Map<Languages, String> getSummaries() {
        return content.getSummaries();
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public List<ServiceOffered> getServices() {
        return content.getServices();
    }

    public ServiceKind[] getKinds() {
        return ServiceKind.values();
    }
}
