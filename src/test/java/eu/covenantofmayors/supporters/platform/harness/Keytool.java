package eu.covenantofmayors.supporters.platform.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes keys for tests, as an operator does: with the JDK's {@code keytool}. */
public final class Keytool {
    private Keytool() {}

    /**
     * A new key with a certificate that it has signed itself.
     *
     * @param store where it is put, PKCS#12
     * @param options of {@code -genkeypair}
     */
    public static void generate(Path store, String password, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password));
        command.addAll(List.of(options));
        int end = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IOException("keytool ends with " + end);
        }
    }
}
