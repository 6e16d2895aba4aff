package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.InvitationService;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.OrganisationNames;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterCreation;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What follows the network's signature: it is returned, or co-signed, and then the profile is created. */
@Stateless
public class AgreementService {
    @Inject
    private Adhesions adhesions;

    @Inject
    private AgreementDocuments documents;

    @Inject
    private Supporters supporters;

    @Inject
    private SupporterCreation creation;

    @Inject
    private InvitationService invitations;

    @Inject
    private OrganisationNames names;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Event<AdhesionMoved> events;

    @Inject
    private Clock clock;

    /** The Office hands the agreement back. */
    @RolesAllowed("OFFICE")
    public void returnByOffice(long id, @NotBlank @Size(max = 4000) String reason) {
        events.fire(adhesions.getToChange(id).returnAgreement(caller.as(Role.OFFICE), reason, clock.instant()));
    }

    /** The Commission hands the agreement back. */
    @RolesAllowed("COMMISSION")
    public void returnByCommission(long id, @NotBlank @Size(max = 4000) String reason) {
        events.fire(adhesions.getToChange(id).returnAgreement(caller.as(Role.COMMISSION), reason, clock.instant()));
    }

    /** The Commission co-signs; the agreement is in force from today. */
    @RolesAllowed("COMMISSION")
    public void coSign(long id, @NotBlank @Size(max = 200) String function) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Adhesion adhesion = adhesions.getToChange(id);
        Actor commission = caller.as(Role.COMMISSION);
        events.fire(adhesion.coSign(commission, function, today, clock.instant()));
        documents.coSign(adhesion, commission);
    }

    /** The supporters named in the register, unclaimed, whose names are like those of an application's network. */
    @RolesAllowed("OFFICE")
    public List<Supporter> namedLike(long id) {
        ExpressionOfInterest interest = adhesions.get(id).interest();
        Set<Long> alike = names.alike(interest.getOfficialName(), interest.getEnglishName(), interest.getAcronym());
        return supporters.named().stream()
                .filter(supporter -> alike.contains(supporter.organisation().id()))
                .toList();
    }

    /**
     * Creates the supporter, its first feedback period, and the invitation of its main contact, all or nothing.
     *
     * @param namedSupporter id of the supporter named in the register that this network is, or null
     * @throws Refused when somebody else has claimed that supporter meanwhile
     */
    @RolesAllowed("OFFICE")
    public Supporter createProfile(long id, Long namedSupporter) {
        Adhesion adhesion = adhesions.getToChange(id);
        Actor officer = caller.as(Role.OFFICE);
        AdhesionMoved moved = adhesion.createProfile(officer, clock.instant());
        Organisation organisation = adhesion.organisation();
        Supporter claimed = namedSupporter == null ? null : supporters.get(namedSupporter);
        Supporter supporter =
                creation.claim(organisation, claimed, adhesion.agreement().effectiveDate(), officer);
        ExpressionOfInterest interest = adhesion.interest();
        invitations.inviteMember(
                organisation,
                interest.getContactEmail(),
                interest.getContactName(),
                adhesion.language(),
                Role.MANAGER,
                officer);
        events.fire(moved);
        return supporter;
    }
}
