package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** Pictures that people hand in for what they publish. */
@Stateless
public class Pictures {
    @PersistenceContext
    private EntityManager em;

    /**
     * Keeps a picture, once: the same file again is the same picture.
     *
     * @param file PNG or JPEG, at most {@value Redrawing#LARGEST_FILE} bytes
     * @throws Refused when it is something else, or too large
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public Picture keep(@NotNull byte[] file) {
        String hash = Secret.sha256(file);
        return find(hash).orElseGet(() -> {
            Picture picture = Redrawing.of(hash, file);
            em.persist(picture);
            em.flush();
            return picture;
        });
    }

    /** The larger one as JPEG; empty where there is none. Whoever knows the hash of its content may see it. */
    @PermitAll
    public Optional<byte[]> large(String hash) {
        return find(hash).map(Picture::large);
    }

    /** The smaller one, for lists. */
    @PermitAll
    public Optional<byte[]> small(String hash) {
        return find(hash).map(Picture::small);
    }

    private Optional<Picture> find(String hash) {
        return em.createQuery("select p from Picture p where p.hash = :hash", Picture.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }
}
