package eu.covenantofmayors.supporters.platform.harness;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.LDAPSDKException;
import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** What an institution has: an OpenID provider and a directory (LDAP). Both answer on loopback, and can be made to fail. */
public final class Institution implements AutoCloseable {
    /** Whom the application asks the directory as. */
    public static final String SERVICE = "cn=covenant,dc=institution,dc=example";

    public static final String SECRET = "for the tests only";
    private static final String BASE = "dc=institution,dc=example";
    private static final String NAME = "institution";

    private final int openIdPort = PayaraServer.freePort();
    private final int ldapPort = PayaraServer.freePort();
    private final InMemoryDirectoryServer directory;
    private MockOAuth2Server openId;

    public Institution() throws IOException, LDAPSDKException {
        startOpenId();
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), ldapPort, null));
        config.addAdditionalBindCredentials(SERVICE, SECRET);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        directory = new InMemoryDirectoryServer(config);
        directory.add("dn: " + BASE, "objectClass: domain", "dc: institution");
        directory.startListening();
    }

    public String issuer() {
        return "http://127.0.0.1:" + openIdPort + "/" + NAME;
    }

    public String ldap() {
        return "ldap://127.0.0.1:" + ldapPort;
    }

    public String base() {
        return BASE;
    }

    /** The provider answers again. */
    public void startOpenId() throws IOException {
        openId = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
        openId.start(InetAddress.getLoopbackAddress(), openIdPort);
    }

    /** The provider gives no answer any more. */
    public void stopOpenId() {
        openId.shutdown();
    }

    /** The next token is past its time when it comes. */
    public void expireNextToken() {
        openId.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, "x", "JWT", null, Map.of(), -600));
    }

    /** What the provider says when it has signed somebody out. */
    public String logoutToken(String type, String subject, String client, Map<String, Object> events) {
        return openId.issueToken(
                        NAME,
                        "x",
                        new DefaultOAuth2TokenCallback(
                                NAME, subject, type, List.of(client), Map.of("events", events, "iss", issuer()), 120))
                .serialize();
    }

    public void startDirectory() throws LDAPSDKException {
        directory.startListening();
    }

    public void stopDirectory() {
        directory.shutDown(true);
    }

    /** Somebody in the directory; the groups are told with the entry, as Active Directory does. */
    public void employ(String id, String email, String password, String... groups) throws LDAPSDKException {
        List<String> entry = new ArrayList<>(List.of(
                "dn: uid=" + id + "," + BASE,
                "objectClass: person",
                "uid: " + id,
                "cn: Somebody of the institution",
                "mail: " + email,
                "entryUUID: " + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                "userPassword: " + password));
        for (String group : groups) {
            entry.add("memberOf: CN=" + group + ",OU=groups," + BASE);
        }
        directory.add(entry.toArray(String[]::new));
    }

    /** A group that names who belongs to it. */
    public void group(String name, String... ids) throws LDAPSDKException {
        List<String> entry =
                new ArrayList<>(List.of("dn: cn=" + name + "," + BASE, "objectClass: groupOfNames", "cn: " + name));
        for (String id : ids) {
            entry.add("member: uid=" + id + "," + BASE);
        }
        directory.add(entry.toArray(String[]::new));
    }

    public void ungroup(String name) throws LDAPSDKException {
        directory.delete("cn=" + name + "," + BASE);
    }

    @Override
    public void close() {
        stopOpenId();
        stopDirectory();
    }
}
