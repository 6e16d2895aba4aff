package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The searches that officers have saved; each sees and forgets only their own. */
@Stateless
public class SavedSearches {
    /** In one list; more would have to be searched themselves. */
    static final int MOST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    /** The caller's own in a list, by name. */
    @RolesAllowed({"OFFICE", "COMMISSION", "ADMIN"})
    public List<SavedSearch> mine(String list) {
        return em.createQuery(
                        "select s from SavedSearch s where s.account = :me and s.list = :list order by lower(s.name)",
                        SavedSearch.class)
                .setParameter("me", caller.self())
                .setParameter("list", list)
                .getResultList();
    }

    /**
     * Saves a search; one of the same name then looks for this.
     *
     * @param list address of the list within the application, without its parameters
     * @param query its parameters, from the question mark on; empty for all
     * @throws Refused when the caller has too many in this list
     */
    @RolesAllowed({"OFFICE", "COMMISSION", "ADMIN"})
    public void save(
            @NotBlank @Size(max = 200) @Pattern(regexp = "/(office|commission|admin)/[a-z/-]*") String list,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(max = 1000) @Pattern(regexp = "(\\?[^#\\s]*)?") String query) {
        List<SavedSearch> mine = mine(list);
        String called = name.strip();
        mine.stream()
                .filter(saved -> saved.name().equals(called))
                .findFirst()
                .orElseGet(() -> {
                    if (mine.size() >= MOST) {
                        throw Refused.at("name", "refused.searches", MOST);
                    }
                    SavedSearch saved = new SavedSearch(caller.self(), list, called);
                    em.persist(saved);
                    return saved;
                })
                .looksFor(query);
    }

    /**
     * @throws NotFound when there is none, or it is somebody else's
     */
    @RolesAllowed({"OFFICE", "COMMISSION", "ADMIN"})
    public void forget(long id) {
        em.remove(em.createQuery("select s from SavedSearch s where s.id = :id and s.account = :me", SavedSearch.class)
                .setParameter("id", id)
                .setParameter("me", caller.self())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new));
    }
}
