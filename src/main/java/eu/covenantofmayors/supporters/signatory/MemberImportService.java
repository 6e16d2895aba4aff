package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
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

/** A network hands in a file with its members, says how it is to be read, has it imported, and may take that back. */
@Stateless
public class MemberImportService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<MembersChanged> events;

    @Inject
    private Clock clock;

    /**
     * Takes a file and guesses how it is to be read.
     *
     * @return the id of the import that may come of it
     * @throws Refused when it cannot be read at all
     */
    @RolesAllowed("NETWORK")
    public long upload(long supporterId, @NotNull String fileName, @NotNull byte[] content) {
        Supporter supporter =
                Optional.ofNullable(em.find(Supporter.class, supporterId)).orElseThrow(NotFound::new);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        if (supporter.isOver()) {
            throw new Refused("refused.profileClosed");
        }
        MemberFormat format = new MemberFile(content).guess();
        MemberImport imported = new MemberImport(supporter, fileName, content, format, member.name(), clock.instant());
        em.persist(imported);
        return imported.id();
    }

    /** An import of the caller's network. */
    @RolesAllowed("NETWORK")
    public MemberImport mine(long id) {
        MemberImport imported = find(id);
        caller.within(imported.supporter().organisation());
        return imported;
    }

    /** Every row of an import of the caller's network that could not be read. */
    @RolesAllowed("NETWORK")
    public List<RowProblem> problems(long id) {
        return mine(id).problems();
    }

    /** The imports of the caller's network, the newest first. */
    @RolesAllowed("NETWORK")
    public List<MemberImport> all(Supporter supporter, int most) {
        caller.within(supporter.organisation());
        return em.createQuery(
                        "select i from MemberImport i where i.supporter = :supporter order by i.startedAt desc, i.id desc",
                        MemberImport.class)
                .setParameter("supporter", supporter)
                .setMaxResults(most)
                .getResultList();
    }

    /** The first rows of a file, as a format reads them. */
    @RolesAllowed("NETWORK")
    public List<MemberLine> preview(long id, @NotNull MemberFormat format, int most) {
        MemberImport imported = mine(id);
        return imported.state() == MemberImportState.UPLOADED ? imported.file().lines(format, most) : List.of();
    }

    /**
     * Begins to import a file.
     *
     * @return who has begun it
     * @throws Refused when no column tells names, or it has begun already
     */
    @RolesAllowed("NETWORK")
    public Actor begin(long id, @NotNull MemberFormat format) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        if (!format.getColumns().containsKey(MemberField.NAME)) {
            throw Refused.at("NAME", "refused.memberFile.noName");
        }
        imported.read(format);
        begin(imported);
        return member;
    }

    /**
     * Goes on with an import whose server has gone. What it had brought by then is known.
     *
     * @return who goes on
     */
    @RolesAllowed("NETWORK")
    public Actor goOn(long id) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        begin(imported);
        return member;
    }

    private void begin(MemberImport imported) {
        int rows =
                imported.file().lines(imported.format(), MemberFile.MOST_ROWS).size();
        imported.begin(imported.format().isHeader() ? Math.max(0, rows - 1) : rows, clock.instant());
    }

    /** Takes out again what an import has brought, whatever has been done with it since. */
    @RolesAllowed("NETWORK")
    public void undo(long id) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        imported.undo(clock.instant());
        int removed = em.createQuery("delete from MemberAuthority m where m.imported = :imported")
                .setParameter("imported", imported)
                .executeUpdate();
        events.fire(new MembersChanged(
                imported.supporter(),
                "took out the " + removed + " of " + imported.fileName(),
                member,
                clock.instant()));
    }

    private MemberImport find(long id) {
        return Optional.ofNullable(em.find(MemberImport.class, id)).orElseThrow(NotFound::new);
    }
}
