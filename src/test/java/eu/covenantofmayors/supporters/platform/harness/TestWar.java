package eu.covenantofmayors.supporters.platform.harness;

import com.github.rzymek.opczip.OpcOutputStream;
import java.io.File;
import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all integration tests: the very WAR that is delivered, and beside it the test classes that run
 * inside the server.
 */
@ArquillianSuiteDeployment
public class TestWar {

    @Deployment
    public static WebArchive war() throws IOException {
        File delivered = new File(System.getProperty("test.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, delivered)
                .merge(testClasses(), "WEB-INF/classes")
                .addAsWebResource("benchmark/bare.xhtml", "benchmark/bare.xhtml")
                .addAsWebResource("benchmark/table.xhtml", "benchmark/table.xhtml")
                .addAsLibraries(
                        TestServers.jarOf(Assertions.class).toFile(),
                        TestServers.jarOf(Workbook.class).toFile(),
                        TestServers.jarOf(OpcOutputStream.class).toFile());
    }

    private static JavaArchive testClasses() throws IOException {
        return ShrinkWrap.create(ExplodedImporter.class, "test-classes.jar")
                .importDirectory(TestServers.jarOf(TestWar.class).toFile(), TestWar::runsInside)
                .as(JavaArchive.class);
    }

    /** What needs the browser, the launcher, jqwik or ArchUnit stays outside: the server has none of them. */
    static boolean runsInside(ArchivePath path) {
        String name = path.get();
        boolean folder = !name.contains(".");
        return (folder || name.endsWith(".class"))
                && !name.contains("/harness/")
                && !name.contains("/run/")
                && !name.contains("/demo/")
                && !name.contains("/architecture/")
                && !name.contains("/scenario/")
                && !name.contains("/reliability/")
                && !name.contains("/benchmark/")
                && !name.contains("BrowserIT")
                && !name.matches(".*Test(\\$.*)?\\.class");
    }
}
