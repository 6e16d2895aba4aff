package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.files.DocumentType;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Files that show what a network has done: kept by the network, read by the Office and the Commission. */
@Stateless
public class ActionDocuments {
    /** In bytes. */
    static final int LARGEST_FILE = 10 * 1024 * 1024;

    /** Of one action. */
    static final int MOST = 10;

    private static final String ROW = "select new " + DocumentRow.class.getName()
            + "(d.id, d.fileName, d.length, a.details.title, a.details.date) from ActionDocument d join d.action a where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ActionLog log;

    @Inject
    private Caller caller;

    @Inject
    private Event<ActionRecorded> events;

    @Inject
    private Clock clock;

    /**
     * Keeps a file with an action; the same file again changes nothing.
     *
     * @throws Refused when it is empty, larger than {@value #LARGEST_FILE} bytes or none of the {@link DocumentType}s, or the
     *     action has {@value #MOST} already
     */
    @RolesAllowed("NETWORK")
    public void attach(long actionId, @NotNull String fileName, @NotNull byte[] content) {
        Action action = log.mine(actionId);
        Actor member = caller.in(action.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        if (content.length == 0 || content.length > LARGEST_FILE) {
            throw Refused.at("file", "refused.actionFile", LARGEST_FILE / 1024 / 1024);
        }
        DocumentType.expect(fileName, content);
        String sha256 = Secret.sha256(content);
        List<String> known = em.createQuery(
                        "select d.sha256 from ActionDocument d where d.action = :action", String.class)
                .setParameter("action", action)
                .getResultList();
        if (known.contains(sha256)) {
            return;
        }
        if (known.size() >= MOST) {
            throw Refused.at("file", "refused.actionFiles", MOST);
        }
        em.persist(new ActionDocument(action, fileName, content, member, clock.instant()));
        events.fire(new ActionRecorded(action, member, clock.instant()));
    }

    @RolesAllowed("NETWORK")
    public void remove(long id) {
        ActionDocument document = find(id);
        Actor member = caller.in(document.action().supporter().organisation(), Role.MANAGER, Role.EDITOR);
        em.remove(document);
        events.fire(new ActionRecorded(document.action(), member, clock.instant()));
    }

    /** Those of an action of the caller's network. */
    @RolesAllowed("NETWORK")
    public List<DocumentRow> of(long actionId) {
        return em.createQuery(ROW + "a = :action order by d.id", DocumentRow.class)
                .setParameter("action", log.mine(actionId))
                .getResultList();
    }

    /** All of the caller's network. */
    @RolesAllowed("NETWORK")
    public List<DocumentRow> all(Supporter supporter) {
        caller.within(supporter.organisation());
        return em.createQuery(ROW + "a.supporter = :supporter order by d.id", DocumentRow.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }

    /**
     * One of the caller's network, for its content.
     *
     * @throws NotFound when there is none, or it is another network's
     */
    @RolesAllowed("NETWORK")
    public ActionDocument mine(long id) {
        ActionDocument document = find(id);
        caller.within(document.action().supporter().organisation());
        return document;
    }

    /** Those of a network, the newest first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<DocumentRow> forDesk(Supporter supporter, int most) {
        return em.createQuery(
                        ROW + "a.supporter = :supporter order by a.details.date desc, d.id desc", DocumentRow.class)
                .setParameter("supporter", supporter)
                .setMaxResults(most)
                .getResultList();
    }

    /** One of any network, for its content. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public ActionDocument get(long id) {
        return find(id);
    }

    private ActionDocument find(long id) {
        return Optional.ofNullable(em.find(ActionDocument.class, id)).orElseThrow(NotFound::new);
    }
}
