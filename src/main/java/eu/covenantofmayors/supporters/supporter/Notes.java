package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the Office and the Commission remember of an organisation, among themselves. */
@Stateless
public class Notes {
    /** In bytes. */
    static final int LARGEST_FILE = 10 * 1024 * 1024;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The newest first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<NoteRow> of(Organisation organisation) {
        return em.createQuery(
                        "select new " + NoteRow.class.getName() + "(n.id, n.author, n.writtenAt, n.text, n.fileName)"
                                + " from Note n where n.organisation = :organisation order by n.writtenAt desc, n.id desc",
                        NoteRow.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /**
     * Whom a note is to be about.
     *
     * @throws NotFound when there is no such organisation
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Organisation organisation(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * One note, for its file.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Note get(long id) {
        return Optional.ofNullable(em.find(Note.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * Adds a note.
     *
     * @param role which of their desks the caller sits at
     * @param fileName of the file that goes with it; null for none
     * @param content of the file; at most {@value #LARGEST_FILE} bytes
     * @throws NotFound when there is no such organisation
     * @throws Refused when the file is too large, or of a kind that is not taken
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public void add(
            long organisationId, Role role, @NotBlank @Size(max = 4000) String text, String fileName, byte[] content) {
        Actor author = caller.as(role);
        Note note = new Note(organisation(organisationId), author, text.strip(), clock.instant());
        if (fileName != null) {
            if (content.length > LARGEST_FILE) {
                throw Refused.at("file", "refused.noteFile", LARGEST_FILE / 1024 / 1024);
            }
            note.with(fileName, content);
        }
        em.persist(note);
        events.fire(new NoteAdded(note, author, clock.instant()));
    }
}
