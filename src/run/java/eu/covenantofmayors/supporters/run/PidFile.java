package eu.covenantofmayors.supporters.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process in a file. Where the program that started it is killed, the process lives on; the next run of that
 * program finds it here. A process is told from a later one with the same number by the moment at which it started.
 */
final class PidFile {
    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) throws IOException {
        Files.write(file, List.of(String.valueOf(process.pid()), startOf(process)));
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 2
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0)))
                        .filter(found -> startOf(found).equals(lines.get(1)));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
