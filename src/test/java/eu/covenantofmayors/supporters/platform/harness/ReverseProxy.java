package eu.covenantofmayors.supporters.platform.harness;

import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.run.ProcessTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A real nginx or Apache that runs the sample of {@code server-config/proxy} on loopback, with ports and a certificate of its
 * own, and waits one second for a slow body in place of ten.
 */
public final class ReverseProxy implements AutoCloseable {
    /** The servers that there is a sample for. */
    public enum Product {
        NGINX("/usr/sbin/nginx"),
        APACHE("/usr/sbin/apache2");

        private final Path program;

        Product(String program) {
            this.program = Path.of(program);
        }

        /** Whether this machine has it. */
        public boolean isInstalled() {
            return Files.isExecutable(program);
        }
    }

    private static final Path SAMPLES = Path.of("server-config/proxy");
    private static final Path APACHE_MODULES = Path.of("/usr/lib/apache2/modules");
    private static final String SECRET = "for the tests only";
    private static final String LOOPBACK = "127.0.0.1:";
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** What the sample for Apache needs besides that server's core; those that are compiled in have no file. */
    private static final List<String> MODULES = List.of(
            "mpm_event",
            "unixd",
            "authz_core",
            "alias",
            "setenvif",
            "env",
            "socache_shmcb",
            "ssl",
            "http2",
            "rewrite",
            "headers",
            "reqtimeout",
            "proxy",
            "proxy_http",
            "slotmem_shm",
            "proxy_balancer",
            "watchdog",
            "proxy_hcheck",
            "lbmethod_byrequests",
            "cache",
            "cache_disk");

    private final int http = PayaraServer.freePort();
    private final int https = PayaraServer.freePort();
    private final Path directory = Files.createTempDirectory("reverse-proxy");
    private final SSLContext trust;
    private final Process process;

    /** Starts it before one server. */
    public ReverseProxy(Product product, int server) throws Exception {
        this(product, Map.of(LOOPBACK + "8080", LOOPBACK + server));
    }

    /** @param replacements what is changed in the sample besides ports and files: each must be in it */
    private ReverseProxy(Product product, Map<String, String> replacements) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                Files.createDirectory(directory.resolve("cache")), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.copy(SAMPLES.resolve("maintenance.html"), directory.resolve("maintenance.html"));
        trust = generateCertificate();
        String sample = Files.readString(SAMPLES.resolve(product == Product.NGINX ? "nginx.conf" : "apache.conf"));
        sample = replace(sample, "/etc/ssl/covenant/", directory + "/");
        sample = replace(sample, "/usr/share/covenant/", directory + "/");
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            sample = replace(sample, replacement.getKey(), replacement.getValue());
        }
        process = product == Product.NGINX ? nginx(sample) : apache(sample);
        awaitStart();
    }

    /** Starts it as before a cluster: the lines for two instances, which are comments in the sample, stand for the one. */
    public static ReverseProxy beforeCluster(Product product, int first, int second) throws Exception {
        Map<String, String> instances =
                Map.of(LOOPBACK + "28081", LOOPBACK + first, LOOPBACK + "28082", LOOPBACK + second);
        return product == Product.NGINX
                ? new ReverseProxy(
                        product,
                        with(
                                instances,
                                Map.of(
                                        "    server 127.0.0.1:8080;\n", "",
                                        "#ip_hash", "ip_hash",
                                        "#server 127", "server 127")))
                : new ReverseProxy(
                        product,
                        with(
                                instances,
                                Map.of(
                                        "    BalancerMember http://127.0.0.1:8080", "    #",
                                        "#BalancerMember http", "BalancerMember http",
                                        "#ProxySet", "ProxySet",
                                        "#Header add", "Header add")));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        return Stream.of(some, others)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Process nginx(String sample) throws IOException {
        String site = sample;
        site = replace(site, "listen 80;", "listen 127.0.0.1:" + http + ";");
        site = replace(site, "listen 443 ", "listen 127.0.0.1:" + https + " ");
        site = replace(site, "/var/cache/nginx/covenant", directory + "/cache");
        site = replace(site, "client_body_timeout 10s", "client_body_timeout 1s");
        Files.writeString(directory.resolve("site.conf"), site);
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + directory + "/" + kind + ";\n")
                .collect(Collectors.joining());
        Files.writeString(
                directory.resolve("nginx.conf"),
                (isRoot() ? "user root;\n" : "") + "daemon off;\npid " + directory + "/pid;\nerror_log " + directory
                        + "/error.log;\nevents {}\nhttp {\naccess_log off;\n" + temporary + "include " + directory
                        + "/site.conf;\n}\n");
        return run(
                Product.NGINX.program.toString(),
                "-e",
                directory + "/error.log",
                "-c",
                directory.resolve("nginx.conf").toString());
    }

    private Process apache(String sample) throws IOException {
        String site = sample;
        site = replace(site, "*:80>", LOOPBACK + http + ">");
        site = replace(site, "*:443>", LOOPBACK + https + ">");
        site = replace(site, "/var/cache/apache2/mod_cache_disk", directory + "/cache");
        site = replace(site, " body=10,", " body=1,");
        String modules = MODULES.stream()
                .filter(module -> Files.exists(APACHE_MODULES.resolve("mod_" + module + ".so")))
                .map(module -> "LoadModule " + module + "_module " + APACHE_MODULES + "/mod_" + module + ".so\n")
                .collect(Collectors.joining());
        Files.writeString(
                directory.resolve("apache.conf"),
                modules + (isRoot() ? "User www-data\nGroup www-data\n" : "")
                        + "ServerName localhost\nServerTokens Prod\n"
                        + "PidFile " + directory + "/pid\nDefaultRuntimeDir " + directory + "\nErrorLog " + directory
                        + "/error.log\nListen " + LOOPBACK + http + "\nListen " + LOOPBACK + https + "\n" + site);
        return run(
                Product.APACHE.program.toString(),
                "-f",
                directory.resolve("apache.conf").toString(),
                "-DFOREGROUND");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Process run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
    }

    private static String replace(String sample, String from, String to) {
        if (!sample.contains(from)) {
            throw new IllegalArgumentException("The sample has no " + from);
        }
        return sample.replace(from, to);
    }

    /** For localhost, as the PEM files that the samples name; returns who trusts it. */
    private SSLContext generateCertificate() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("keys.p12");
        Keytool.generate(store, SECRET, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=DNS:localhost");
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        String alias = keys.aliases().nextElement();
        Certificate certificate = keys.getCertificate(alias);
        write("fullchain.pem", "CERTIFICATE", certificate.getEncoded());
        write("key.pem", "PRIVATE KEY", keys.getKey(alias, SECRET.toCharArray()).getEncoded());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("proxy", certificate);
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trustManagers.getTrustManagers(), null);
        return context;
    }

    private void write(String file, String kind, byte[] content) throws IOException {
        Files.writeString(
                directory.resolve(file),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String output = Files.readString(directory.resolve("output.log"));
                close();
                throw new IOException("The proxy does not start: " + output);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), https)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it leads people to TLS. */
    public URI http(String address) {
        return URI.create("http://localhost:" + http + address);
    }

    /** Where the application is. */
    public URI https(String address) {
        return URI.create("https://localhost:" + https + address);
    }

    /** A line to it on which a test writes what it likes. */
    public Socket connect() throws IOException {
        return trust.getSocketFactory().createSocket("localhost", https);
    }

    /** For clients: trusts its certificate and no other. */
    public SSLContext trust() {
        return trust;
    }

    @Override
    public void close() {
        new ProcessTree(process.toHandle()).end(STOP_LIMIT);
    }
}
