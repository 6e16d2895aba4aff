package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/**
 * Hashes the one password of the demonstration once for all its accounts, which takes a quarter of a second each time. It is
 * printed at start, so nothing is lost by a hash that many share. Any other password is hashed on its own.
 */
@Specializes
@ApplicationScoped
public class KnownPassword extends Passwords {
    private String hash;

    @Override
    public synchronized String hash(String password) {
        if (!password.equals(DemoAccounts.PASSWORD)) {
            return super.hash(password);
        }
        if (hash == null) {
            hash = super.hash(password);
        }
        return hash;
    }
}
