package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Networks that offer what another one looks for, and the other way round. */
@Stateless
public class Partners {
    private static final Set<SupporterState> CURRENT = EnumSet.of(SupporterState.ACTIVE, SupporterState.ON_NOTICE);

    /** More nobody reads through. */
    private static final int MOST = 50;

    private static final String FOUND = "select s.slug, o.officialName, o.countryCode, %s from Supporter s"
            + " join s.organisation o join s.%s where s.state in :current and s <> :network and %s in :kinds";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    /** Replaces what a network looks for. */
    @RolesAllowed("NETWORK")
    public void seek(long supporterId, @NotNull Set<ServiceKind> kinds) {
        Supporter supporter =
                Optional.ofNullable(em.find(Supporter.class, supporterId)).orElseThrow(NotFound::new);
        caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        supporter.seek(kinds);
    }

    /** Those that offer what the caller's network looks for, the best fitting first. */
    @RolesAllowed("NETWORK")
    public List<PartnerRow> offering(Supporter network) {
        read(network);
        return found(FOUND.formatted("v.kind", "services v", "v.kind"), network, network.sought());
    }

    /** Those that look for what the caller's network offers, the best fitting first. */
    @RolesAllowed("NETWORK")
    public List<PartnerRow> seeking(Supporter network) {
        read(network);
        Set<ServiceKind> offered =
                network.services().stream().map(ServiceOffered::getKind).collect(Collectors.toSet());
        return found(FOUND.formatted("k", "sought k", "k"), network, offered);
    }

    private void read(Supporter network) {
        caller.within(network.organisation());
    }

    private List<PartnerRow> found(String query, Supporter network, Collection<ServiceKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        TypedQuery<Object[]> found = em.createQuery(query, Object[].class)
                .setParameter("current", CURRENT)
                .setParameter("network", network)
                .setParameter("kinds", kinds);
        Map<String, PartnerRow> rows = new LinkedHashMap<>();
        String own = network.organisation().countryCode();
        for (Object[] row : found.getResultList()) {
            rows.computeIfAbsent(
                            (String) row[0],
                            slug -> new PartnerRow(
                                    slug,
                                    (String) row[1],
                                    (String) row[2],
                                    new TreeSet<>(),
                                    Objects.equals(row[2], own)))
                    .kinds()
                    .add((ServiceKind) row[3]);
        }
        return rows.values().stream()
                .sorted(Comparator.comparing((PartnerRow row) -> -row.kinds().size())
                        .thenComparing(row -> !row.near())
                        .thenComparing(PartnerRow::name))
                .limit(MOST)
                .toList();
    }
}
