package eu.covenantofmayors.supporters.account;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * The institution's directory (LDAP, Active Directory) as a sign-on: whoever it knows by an address and a password is let in.
 * Without {@code covenant.ldap.url} there is none.
 */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class.getName());

    /** Active Directory's own name for an entry, which no other one gets; in bytes. */
    private static final String ACTIVE_DIRECTORY_ID = "objectGUID";

    /** The same of others: RFC 4530. */
    private static final String ID = "entryUUID";

    private static final String[] WANTED = {ACTIVE_DIRECTORY_ID, ID, "displayName", "cn", "mail", "memberOf"};
    private static final int CONNECT_MILLISECONDS = 3000;
    private static final int READ_MILLISECONDS = 5000;

    @Inject
    @Configured(Setting.LDAP_URL)
    private Optional<String> url;

    @Inject
    @Configured(Setting.LDAP_USER)
    private Optional<String> user;

    @Inject
    @Configured(Setting.LDAP_PASSWORD)
    private Optional<String> password;

    @Inject
    @Configured(Setting.LDAP_BASE)
    private Optional<String> base;

    @Inject
    @Configured(Setting.LDAP_FILTER)
    private String filter;

    @Inject
    @Configured(Setting.LDAP_GROUP_FILTER)
    private Optional<String> groupFilter;

    /**
     * Who has this address and this password in the directory.
     *
     * @throws Refused when the directory gives no answer
     */
    public Optional<Arrival> find(String email, String shown) {
        // A directory takes a name without a password for somebody who does not want to be known, and says yes.
        if (url.isEmpty() || shown == null || shown.isEmpty()) {
            return Optional.empty();
        }
        try {
            return known(User.normalised(email), shown);
        } catch (LDAPException | GeneralSecurityException | IOException e) {
            LOG.log(Level.WARNING, "The directory gives no answer: {0}", e.toString());
            throw new Refused("refused.directory.away");
        }
    }

    private Optional<Arrival> known(String email, String shown)
            throws LDAPException, GeneralSecurityException, IOException {
        try (LDAPConnection connection = connect()) {
            if (user.isPresent()) {
                connection.bind(user.get(), password.orElse(""));
            }
            List<SearchResultEntry> found = search(connection, filter, email);
            if (found.size() != 1) {
                return Optional.empty();
            }
            Arrival arrival = arrival(email, found.get(0), groups(connection, found.get(0)));
            return opens(connection, found.get(0).getDN(), shown) ? Optional.of(arrival) : Optional.empty();
        }
    }

    private static boolean opens(LDAPConnection connection, String name, String shown) throws LDAPException {
        try {
            connection.bind(name, shown);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                return false;
            }
            throw e;
        }
    }

    private Arrival arrival(String email, SearchResultEntry entry, Set<String> groups) {
        Attribute binary = entry.getAttribute(ACTIVE_DIRECTORY_ID);
        return new Arrival(
                url.orElseThrow() + "/" + base.orElse(""),
                binary == null
                        ? Objects.requireNonNullElse(entry.getAttributeValue(ID), entry.getDN())
                        : HexFormat.of().formatHex(binary.getValueByteArray()),
                Objects.requireNonNullElse(entry.getAttributeValue("mail"), email),
                true,
                Stream.of("displayName", "cn")
                        .map(entry::getAttributeValue)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(email),
                groups,
                false);
    }

    /** Those that the entry tells, and those that name it. */
    private Set<String> groups(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        Set<String> groups = new HashSet<>();
        if (entry.hasAttribute("memberOf")) {
            groups.addAll(List.of(entry.getAttributeValues("memberOf")));
        }
        if (groupFilter.isPresent()) {
            search(connection, groupFilter.get(), entry.getDN()).forEach(group -> groups.add(group.getDN()));
        }
        return groups;
    }

    private List<SearchResultEntry> search(LDAPConnection connection, String wanted, String value)
            throws LDAPException {
        return connection
                .search(new SearchRequest(
                        base.orElse(""),
                        SearchScope.SUB,
                        DereferencePolicy.NEVER,
                        0,
                        READ_MILLISECONDS / 1000,
                        false,
                        Filter.create(wanted.replace("{0}", Filter.encodeValue(value))),
                        WANTED))
                .getSearchEntries();
    }

    private LDAPConnection connect() throws LDAPException, GeneralSecurityException, IOException {
        LDAPURL address = new LDAPURL(url.orElseThrow());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLISECONDS);
        options.setResponseTimeoutMillis(READ_MILLISECONDS);
        options.setFollowReferrals(false);
        SocketFactory sockets = SocketFactory.getDefault();
        if (address.getScheme().equals("ldaps")) {
            sockets = SSLContext.getDefault().getSocketFactory();
            options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        }
        return new LDAPConnection(sockets, options, address.getHost(), address.getPort());
    }
}
