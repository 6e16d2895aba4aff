package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.web.DeskRead;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;

/** Who was shown data of which people, and when. */
@Stateless
public class AccessLog {
    private static final int LONGEST_ID = 40;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Keeps that a page with data of people was shown. */
    @PermitAll
    public void read(@Observes DeskRead page) {
        Disclosure.at(page.path())
                .ifPresent(kind -> em.persist(new Access(
                        clock.instant(),
                        page.reader(),
                        kind,
                        page.path(),
                        page.id().length() <= LONGEST_ID ? page.id() : page.id().substring(0, LONGEST_ID))));
    }

    /** What was shown, the latest first. */
    @RolesAllowed("ADMIN")
    public List<Access> find(AccessSearch search, int first, int most) {
        return bind(em.createQuery("select a" + condition(search) + " order by a.id desc", Access.class), search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed("ADMIN")
    public long count(AccessSearch search) {
        return bind(em.createQuery("select count(a)" + condition(search), Long.class), search)
                .getSingleResult();
    }

    private static String condition(AccessSearch search) {
        return " from Access a where 1 = 1"
                + (search.reader().isEmpty() ? "" : " and a.reader = :reader")
                + (search.kind() == null ? "" : " and a.kind = :kind")
                + (search.recordId().isEmpty() ? "" : " and a.recordId = :id");
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, AccessSearch search) {
        if (!search.reader().isEmpty()) {
            query.setParameter("reader", User.normalised(search.reader()));
        }
        if (search.kind() != null) {
            query.setParameter("kind", search.kind());
        }
        if (!search.recordId().isEmpty()) {
            query.setParameter("id", search.recordId());
        }
        return query;
    }
}
