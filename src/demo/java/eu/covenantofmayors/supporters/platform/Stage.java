package eu.covenantofmayors.supporters.platform;

import eu.covenantofmayors.supporters.account.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Lets the demonstration and the tests call services as somebody, in a role: {@code stage.as("office@…", "OFFICE", …)}.
 * It exists in no WAR that is delivered.
 */
@ApplicationScoped
public class Stage {
    @Inject
    private As.Office office;

    @Inject
    private As.Commission commission;

    @Inject
    private As.Admin admin;

    @Inject
    private As.Network network;

    @Inject
    private As.System system;

    @Inject
    private Part part;

    /**
     * Plays a part.
     *
     * @param email who it is
     * @param role container role: a staff role, NETWORK or SYSTEM
     */
    public <T> T as(String email, String role, Callable<T> work) {
        String before = part.playing();
        part.play(email);
        try {
            return in(role).call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            part.play(before);
        }
    }

    public void as(String email, String role, As.Work work) {
        as(email, role, () -> {
            work.run();
            return null;
        });
    }

    private As in(String role) {
        return switch (role) {
            case "OFFICE" -> office;
            case "COMMISSION" -> commission;
            case "ADMIN" -> admin;
            case "NETWORK" -> network;
            case "SYSTEM" -> system;
            default -> throw new IllegalArgumentException(role);
        };
    }

    /** A caller who may be told who they are; without that, the one who has signed in. */
    @Specializes
    @RequestScoped
    public static class Part extends Caller {
        private String email;

        public void play(String email) {
            this.email = email;
        }

        public String playing() {
            return email;
        }

        @Override
        protected Optional<String> principal() {
            return email == null ? super.principal() : Optional.of(email);
        }
    }
}
