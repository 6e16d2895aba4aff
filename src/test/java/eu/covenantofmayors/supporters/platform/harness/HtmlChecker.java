package eu.covenantofmayors.supporters.platform.harness;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The Nu HTML Checker. The profile {@code html-checker} of {@code pom.xml} writes its class path to
 * {@code target/html-checker.classpath}. It is loaded apart from our own classes, because it needs much older versions of
 * the same libraries.
 */
public final class HtmlChecker {
    /** What it says in any case, and when it has found nothing. */
    private static final String DONE = "Document checking completed\\.|No errors (or warnings to show|found)\\.";

    private final Class<?> type;

    public HtmlChecker() {
        Path list = Path.of(System.getProperty("test.directory"), "html-checker.classpath");
        try {
            URL[] jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(Files.readString(list))
                    .map(jar -> url(Path.of(jar)))
                    .toArray(URL[]::new);
            type = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())
                    .loadClass("nu.validator.client.EmbeddedValidator");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("No HTML checker in " + list, e);
        }
    }

    /** What is wrong with a page, an empty text if nothing. Warnings count: what they are about works somewhere and not elsewhere. */
    public String complaints(String page) {
        try {
            Object checker = type.getConstructor().newInstance();
            Class<?> format = type.getClassLoader().loadClass(type.getName() + "$OutputFormat");
            type.getMethod("setOutputFormat", format)
                    .invoke(checker, format.getField("TEXT").get(null));
            String said = (String) type.getMethod("validate", InputStream.class)
                    .invoke(checker, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            return said.replaceAll(DONE, "").strip();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
