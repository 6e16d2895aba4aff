package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.OrganisationNames;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What an officer should know before deciding: who else looks like this network, and whether they are close to it themselves. */
@Stateless
public class Resemblances {
    /** More nobody looks at. */
    private static final int MOST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Adhesions adhesions;

    @Inject
    private OrganisationNames names;

    @Inject
    private Caller caller;

    /** One that is compared with. */
    private record Other(Organisation organisation, Long adhesion, Long supporter) {}

    /** Other applications and supporters that look like this one, those with most in common first. */
    @RolesAllowed("OFFICE")
    public List<Resemblance> of(long id) {
        Adhesion adhesion = adhesions.get(id);
        ExpressionOfInterest interest = adhesion.interest();
        Set<Long> alike = names.alike(interest.getOfficialName(), interest.getEnglishName());
        return Stream.concat(applications(adhesion), supporters(adhesion))
                .map(other -> compared(interest, other, alike))
                .filter(Resemblance::matters)
                .sorted(Comparator.comparing(
                                (Resemblance one) -> -one.likenesses().size())
                        .thenComparing(Resemblance::name))
                .limit(MOST)
                .toList();
    }

    /** Whether the caller's own address is one of the network's, so that somebody else should decide. */
    @RolesAllowed("OFFICE")
    public boolean isCallerClose(long id) {
        ExpressionOfInterest interest = adhesions.get(id).interest();
        String own = domainOf(caller.user().map(User::email).orElse(""));
        return !own.isEmpty()
                && (own.equals(Organisation.domainOf(interest.getWebsite()))
                        || own.equals(domainOf(interest.getContactEmail())));
    }

    private static String domainOf(String email) {
        String known = Objects.requireNonNullElse(email, "");
        return known.substring(known.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private Stream<Other> applications(Adhesion adhesion) {
        return em
                .createQuery(
                        "select o, a.id from Adhesion a join a.organisation o where a.id <> :id and a.state <> :created",
                        Object[].class)
                .setParameter("id", adhesion.id())
                .setParameter("created", AdhesionState.PROFILE_CREATED)
                .getResultList()
                .stream()
                .map(row -> new Other((Organisation) row[0], (Long) row[1], null));
    }

    private Stream<Other> supporters(Adhesion adhesion) {
        return em
                .createQuery(
                        "select o, s.id from Supporter s join s.organisation o where s.state <> :named", Object[].class)
                .setParameter("named", SupporterState.NAMED)
                .getResultList()
                .stream()
                .map(row -> new Other((Organisation) row[0], null, (Long) row[1]))
                .filter(other -> !other.organisation().equals(adhesion.organisation()));
    }

    /**
     * @param alike ids of the organisations whose names are like those of the application
     */
    private static Resemblance compared(ExpressionOfInterest interest, Other other, Set<Long> alike) {
        Organisation organisation = other.organisation();
        Set<Resemblance.Likeness> likenesses = EnumSet.noneOf(Resemblance.Likeness.class);
        if (OpenNames.sameRegistration(interest, organisation)) {
            likenesses.add(Resemblance.Likeness.REGISTRATION);
        }
        String site = Organisation.siteOf(interest.getWebsite());
        if (site != null && site.equals(Organisation.siteOf(organisation.website()))) {
            likenesses.add(Resemblance.Likeness.DOMAIN);
        }
        if (alike.contains(organisation.id())) {
            likenesses.add(Resemblance.Likeness.NAME);
        }
        if (Objects.equals(interest.getCountry(), organisation.countryCode())) {
            likenesses.add(Resemblance.Likeness.COUNTRY);
        }
        return new Resemblance(
                organisation.officialName(),
                organisation.countryCode(),
                other.adhesion(),
                other.supporter(),
                likenesses);
    }
}
