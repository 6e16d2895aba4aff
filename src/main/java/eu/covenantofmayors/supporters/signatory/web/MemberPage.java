package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.signatory.MemberAuthority;
import eu.covenantofmayors.supporters.signatory.MemberDetails;
import eu.covenantofmayors.supporters.signatory.MemberService;
import eu.covenantofmayors.supporters.signatory.Members;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** {@code /workspace/member/edit}: a network adds a member, or with {@code ?id=} tells one better. */
@Named
@ViewScoped
public class MemberPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String LIST = "/workspace/member/";
    private static final String EDIT = "/workspace/member/edit?id=";

    @Inject
    private Members members;

    @Inject
    private MemberService service;

    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private Long id;
    private long version;
    private MemberDetails details = new MemberDetails();
    private transient MemberAuthority member;

    /** Somebody else's member answers like a missing one. */
    public void load() {
        if (id == null) {
            profiles.mine()
                    .map(Supporter::organisation)
                    .ifPresent(organisation -> details.setCountry(organisation.countryCode()));
        } else {
            version = getMember().version();
            details = member.details().copy();
        }
    }

    /** A new one that looks like a signatory is shown at once, to be looked at. */
    public void save() {
        if (id == null) {
            if (say.tried(() -> id = service.add(profiles.mine().orElseThrow().id(), details))) {
                member = null;
                say.done("member.added", details.getName());
                say.go(getMember().suggested() == null ? LIST : EDIT + id);
            }
        } else {
            say.whenDoneGo(() -> service.change(id, version, details), EDIT + id, "member.changed");
        }
    }

    public void remove() {
        say.whenDoneGo(() -> service.remove(id, version), LIST, "member.removed", details.getName());
    }

    public void confirm() {
        MemberAuthority shown = getMember();
        say.whenDoneGo(
                () -> service.confirm(Map.of(id, shown.suggested().id())),
                EDIT + id,
                "members.confirmed",
                details.getName());
    }

    public void decline() {
        say.whenDoneGo(() -> service.decline(id), EDIT + id, "members.declined", details.getName());
    }

    /** Null for a new one. */
    public MemberAuthority getMember() {
        if (member == null && id != null) {
            member = members.mine(id);
        }
        return member;
    }

    public MemberDetails getDetails() {
        return details;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
