package eu.covenantofmayors.supporters.privacy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where officers and administrators are shown data of people who are not their colleagues. */
public enum Disclosure {
    ACCOUNTS("/admin/account/(?:view)?"),
    MAILS("/admin/outbox/(?:mail)?"),
    TRAIL("/admin/audit/(?:trail\\.(?:csv|xlsx))?"),
    ACCESSES("/admin/privacy/access"),
    QUARANTINE("/admin/quarantine/.*"),
    APPLICATIONS("/(?:office|commission)/adhesion/.*"),
    NETWORKS("/(?:office|commission)/supporter/.*"),
    EXCHANGE("/office/exchange/.*");

    private final Pattern addresses;

    Disclosure(String addresses) {
        this.addresses = Pattern.compile(addresses);
    }

    /** What a page shows of people; nothing where it shows none. */
    static Optional<Disclosure> at(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.addresses.matcher(path).matches())
                .findFirst();
    }
}
