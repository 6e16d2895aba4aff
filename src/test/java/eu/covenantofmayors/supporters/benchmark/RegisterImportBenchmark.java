package eu.covenantofmayors.supporters.benchmark;

import eu.covenantofmayors.supporters.signatory.RegisterSheet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Run by hand: writes a release of 12,000 rows to {@code target/register-12000.xlsx}, to be imported by a real server, and
 * tells how long reading it takes here, with how much memory, beside the release of the JRC.
 */
public final class RegisterImportBenchmark {
    private static final int ROWS = 12_000;
    private static final int NETWORKS = 12;
    private static final Path GENERATED = Path.of("target/register-12000.xlsx");
    private static final Path RELEASE = Path.of("../shared/data/mycovenant-signatories-east.xlsx");
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private RegisterImportBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(GENERATED.getParent());
        Files.write(GENERATED, release());
        measure(GENERATED); // the first time, classes are loaded
        double large = measure(GENERATED);
        if (Files.exists(RELEASE)) {
            System.out.printf("A row of the generated one takes %.2f times as long%n", large / measure(RELEASE));
        }
    }

    private static byte[] release() {
        RegisterSheet sheet = new RegisterSheet();
        for (int i = 0; i < ROWS; i++) {
            sheet.row(1_000_000 + i, "Municipality " + i)
                    .with("supporter_name", i % 3 == 0 ? "Network " + i % NETWORKS : "-");
        }
        return sheet.bytes();
    }

    /** Seconds for one row. */
    private static double measure(Path file) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(file);
        System.gc();
        long before = MEMORY.getHeapMemoryUsage().getUsed();
        AtomicLong peak = new AtomicLong(before);
        Thread sampler = new Thread(() -> sample(peak));
        sampler.setDaemon(true);
        sampler.start();
        long start = System.nanoTime();
        int rows = RegisterSheet.read(bytes);
        double seconds = (System.nanoTime() - start) / 1e9;
        sampler.interrupt();
        sampler.join();
        System.out.printf(
                "%s: %d rows, %.2f s, at most %d MB more heap%n", file, rows, seconds, (peak.get() - before) >> 20);
        return seconds / rows;
    }

    private static void sample(AtomicLong peak) {
        try {
            while (true) {
                peak.accumulateAndGet(MEMORY.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
