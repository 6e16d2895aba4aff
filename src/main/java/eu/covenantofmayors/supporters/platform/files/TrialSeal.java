package eu.covenantofmayors.supporters.platform.files;

import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A seal that anybody could make: it shows what a real one does, and proves nothing about who has sealed. */
final class TrialSeal {
    private static final X500Name NAME = new X500Name("CN=Trial seal of no institution,O=Covenant Supporters");
    /** An RSA key of the same strength takes seconds to find, at every start. */
    private static final ECGenParameterSpec CURVE = new ECGenParameterSpec("secp256r1");

    private TrialSeal() {}

    static Pkcs12SignatureToken token() {
        char[] password = new char[0];
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("seal", pair.getPrivate(), password, new Certificate[] {certificate(pair)});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return new Pkcs12SignatureToken(bytes.toByteArray(), new PasswordProtection(password));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("No seal could be made", e);
        }
    }

    /** Valid in any year in which somebody may have set a clock. */
    private static Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME, BigInteger.ONE, new Date(0), new Date(4102444800000L), NAME, pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
