package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/**
 * Calls services in a role, from a test in the server: {@code @Inject As.Office office; office.call(() -> …)}. The role
 * counts for the services that are called, as it does for somebody who has signed in. Who somebody is, it does not tell.
 */
public abstract class As {

    @PermitAll
    public <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }

    @PermitAll
    public void run(Work work) throws Exception {
        work.run();
    }

    /** What has no result. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    @Stateless(name = "AsOffice")
    @RunAs("OFFICE")
    public static class Office extends As {}

    @Stateless(name = "AsCommission")
    @RunAs("COMMISSION")
    public static class Commission extends As {}

    @Stateless(name = "AsAdmin")
    @RunAs("ADMIN")
    public static class Admin extends As {}

    @Stateless(name = "AsNetwork")
    @RunAs("NETWORK")
    public static class Network extends As {}

    @Stateless(name = "AsSystem")
    @RunAs("SYSTEM")
    public static class System extends As {}
}
