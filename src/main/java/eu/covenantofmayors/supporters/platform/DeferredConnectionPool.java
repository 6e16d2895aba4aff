package eu.covenantofmayors.supporters.platform;

import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The server's data source as the persistence provider sees it. Unlike the provider's own class, it takes no connection when
 * the persistence unit starts: Payara starts the unit while it deploys the application, and the deployment would fail while
 * the database is away.
 */
final class DeferredConnectionPool extends ExternalConnectionPool {
    private DeferredConnectionPool(String name, Login login, ServerSession owner) {
        super(name, login, owner);
    }

    /** Replaces the pools of a session that has not logged in yet. */
    static void replacePools(ServerSession session, Login login) {
        session.setReadConnectionPool(new DeferredConnectionPool("read", login, session));
        session.addConnectionPool(new DeferredConnectionPool(ServerSession.DEFAULT_POOL, login, session));
    }

    @Override
    protected Accessor buildConnection() {
        UnconnectedAccessor accessor = new UnconnectedAccessor();
        accessor.setPool(this);
        accessor.connect(getLogin(), getOwner());
        return accessor;
    }

    /** Knows where to connect, and does so when a statement needs it: each use of this pool works with a copy. */
    private static final class UnconnectedAccessor extends DatabaseAccessor {
        @Override
        public void connect(Login login, AbstractSession session) {
            setLogin(login);
            setDatasourcePlatform(
                    (DatasourcePlatform) session.getDatasourceLogin().getDatasourcePlatform());
        }
    }
}
