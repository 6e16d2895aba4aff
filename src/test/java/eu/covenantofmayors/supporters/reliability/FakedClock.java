package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Libfaketime: lets a server start at whatever time; from there its clock runs as usual. */
final class FakedClock {
    private final Path library;

    private FakedClock(Path library) {
        this.library = library;
    }

    /** The one of Debian's package {@code faketime}, or {@code -Dfaketime=PATH}; empty where there is none. */
    static Optional<FakedClock> find() throws IOException {
        String told = System.getProperty("faketime");
        if (told != null) {
            return Optional.of(Path.of(told)).filter(Files::isReadable).map(FakedClock::new);
        }
        try (DirectoryStream<Path> architectures = Files.newDirectoryStream(Path.of("/usr/lib"), Files::isDirectory)) {
            for (Path architecture : architectures) {
                Path library = architecture.resolve("faketime/libfaketime.so.1");
                if (Files.isReadable(library)) {
                    return Optional.of(new FakedClock(library));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The server's next start is at a moment. Only the time of day is faked: a Java virtual machine waits by the monotonic
     * clock. Without the last setting libfaketime 0.9.10 all the same converts the ends of such waits, and each of the
     * machine's threads that waits turns into one that spins.
     */
    void showTo(PayaraServer server, Instant moment) {
        server.with("LD_PRELOAD", library)
                .with("FAKETIME_FMT", "%s")
                .with("FAKETIME", "@" + moment.getEpochSecond())
                .with("FAKETIME_DONT_FAKE_MONOTONIC", 1)
                .with("FAKETIME_FORCE_MONOTONIC_FIX", 0);
    }
}
