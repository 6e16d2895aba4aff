package eu.covenantofmayors.supporters.platform.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority (RFC 3161) of the tests' own, on loopback, with a certificate authority behind it. */
public final class TimeStampAuthority implements AutoCloseable {
    /** What it answers. */
    public enum Mood {
        OBLIGING,
        REFUSES,
        STAMPS_SOMETHING_ELSE,
        FORGETS_THE_NONCE,
        SAYS_NOTHING,
        SAYS_TOO_MUCH,
        IS_OUT_OF_ORDER
    }

    private static final String SIGNED_WITH = "SHA256withECDSA";
    private static final String REVOKED = "revoked.crl";
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final KeyPair rootKey = key();
    private final KeyPair ownKey = key();
    private final X509Certificate root;
    private final X509Certificate own;
    private final HttpServer server;
    private volatile Mood mood = Mood.OBLIGING;
    private volatile Instant now;
    private long serial = 1;

    /** Opens for business at a moment, with a certificate until another. */
    public TimeStampAuthority(String name, Instant now, Instant expires) {
        try {
            this.now = now;
            X500Name rootName = new X500Name("CN=" + name + " Root");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            root = certificate(rootName, rootKey, rootName, rootKey, now.plusSeconds(40L * 365 * 86_400), true);
            own = certificate(new X500Name("CN=" + name), ownKey, rootName, rootKey, expires, false);
            server.createContext("/", this::answer);
            server.createContext("/" + REVOKED, this::tellRevoked);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    public void become(Mood other) {
        mood = other;
    }

    public void setTime(Instant moment) {
        now = moment;
    }

    /** Writes the certificate of its root to a file, as an operator does who trusts it. */
    public Path root(Path file) throws IOException {
        try {
            return Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        switch (mood) {
            case SAYS_NOTHING -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().flush();
            }
            case SAYS_TOO_MUCH -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    for (int i = 0; i < 400; i++) {
                        body.write(new byte[100_000]);
                    }
                }
            }
            case IS_OUT_OF_ORDER -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
            default -> {
                byte[] reply = reply(new TimeStampRequest(asked));
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
                exchange.close();
            }
        }
    }

    /** Nobody’s certificate is revoked; a list is as old as the question, as it is where issuers answer by OCSP. */
    private void tellRevoked(HttpExchange exchange) throws IOException {
        try {
            byte[] list = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), new Date())
                    .setNextUpdate(Date.from(now.plusSeconds(30 * 86_400)))
                    .build(new JcaContentSignerBuilder(SIGNED_WITH).build(rootKey.getPrivate()))
                    .getEncoded();
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        } catch (OperatorException e) {
            throw new IOException(e);
        }
    }

    private synchronized byte[] reply(TimeStampRequest asked) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNED_WITH, ownKey.getPrivate(), own),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(own, root)));
            TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
            TimeStampResponse response = switch (mood) {
                case REFUSES -> responses.generateFailResponse(2, 1 << 25, "Not today");
                case STAMPS_SOMETHING_ELSE ->
                    responses.generate(
                            request("else".getBytes(StandardCharsets.US_ASCII), asked.getNonce()),
                            number(),
                            Date.from(now));
                case FORGETS_THE_NONCE ->
                    responses.generate(
                            requestFor(asked.getMessageImprintDigest(), BigInteger.TEN), number(), Date.from(now));
                default -> responses.generate(asked, number(), Date.from(now));
            };
            return response.getEncoded();
        } catch (TSPException | OperatorException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private BigInteger number() {
        return BigInteger.valueOf(serial++);
    }

    private static TimeStampRequest request(byte[] content, BigInteger nonce) throws GeneralSecurityException {
        return requestFor(java.security.MessageDigest.getInstance("SHA-256").digest(content), nonce);
    }

    private static TimeStampRequest requestFor(byte[] digest, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(
            X500Name subject, KeyPair key, X500Name issuer, KeyPair issuerKey, Instant until, boolean isAuthority)
            throws GeneralSecurityException, OperatorException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minusSeconds(86_400)),
                Date.from(until),
                subject,
                key.getPublic());
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuerKey.getPublic()));
        builder.addExtension(Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(key.getPublic()));
        if (isAuthority) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } else {
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(
                        new DistributionPointName(new GeneralNames(
                                new GeneralName(GeneralName.uniformResourceIdentifier, address() + REVOKED))),
                        null,
                        null)
            }));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(issuerKey.getPrivate())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
