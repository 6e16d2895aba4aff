package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.PartnerRow;
import eu.covenantofmayors.supporters.supporter.Partners;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /workspace/partners}: networks that offer what the caller's looks for, and that look for what it offers. */
@Named
@ViewScoped
public class PartnerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ProfileService profiles;

    @Inject
    private Partners partners;

    @Inject
    private Say say;

    private final Map<ServiceKind, Boolean> sought = new EnumMap<>(ServiceKind.class);
    private transient Supporter network;
    private transient List<PartnerRow> offering;
    private transient List<PartnerRow> seeking;

    @PostConstruct
    void load() {
        if (getNetwork() != null) {
            for (ServiceKind kind : ServiceKind.values()) {
                sought.put(kind, network.sought().contains(kind));
            }
        }
    }

    public void seek() {
        Set<ServiceKind> kinds = EnumSet.noneOf(ServiceKind.class);
        sought.forEach((kind, wanted) -> {
            if (wanted) {
                kinds.add(kind);
            }
        });
        say.whenDoneGo(() -> partners.seek(getNetwork().id(), kinds), "/workspace/partners", "partners.saved");
    }

    /** Or null when the caller belongs to none. */
    public Supporter getNetwork() {
        if (network == null) {
            network = profiles.mine().orElse(null);
        }
        return network;
    }

    public List<PartnerRow> getOffering() {
        if (offering == null) {
            offering = partners.offering(getNetwork());
        }
        return offering;
    }

    public List<PartnerRow> getSeeking() {
        if (seeking == null) {
            seeking = partners.seeking(getNetwork());
        }
        return seeking;
    }

    public ServiceKind[] getKinds() {
        return ServiceKind.values();
    }

    /** What they look for; what is ticked goes in there. */
    public Map<ServiceKind, Boolean> getSought() {
        return sought;
    }
}
