package eu.covenantofmayors.supporters.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of our own that can be stopped, killed, made to hang, and started again on the same data and port. */
final class PostgresServer {
    private final Path data;
    private final Path log;
    private final List<String> command = new ArrayList<>();

    private PostgresServer(Path data, Path log) throws IOException {
        this.data = data;
        this.log = log;
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root; in a name space of its own nobody is.
            command.addAll(List.of("unshare", "-U"));
        }
        ProcessHandle.Info running = postmaster().info();
        command.add(running.command().orElseThrow());
        command.addAll(List.of(running.arguments().orElseThrow()));
    }

    /** The one that a connection leads to. */
    static PostgresServer behind(Connection connection, Path log) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            result.next();
            return new PostgresServer(Path.of(result.getString(1)), log);
        }
    }

    /** As the operator does it: whoever works with it is thrown out. */
    void stop() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        signal("INT", List.of(postmaster));
        postmaster.onExit().join();
    }

    /** As when the machine loses its power. */
    void kill() throws IOException, InterruptedException {
        List<ProcessHandle> all = all();
        signal("KILL", all);
        all.forEach(process -> process.onExit().join());
    }

    /** It takes connections and says nothing any more. */
    void hang() throws IOException, InterruptedException {
        signal("STOP", all());
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT", all());
    }

    /** Not waited for: it may have to recover first. */
    void start() throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private List<ProcessHandle> all() throws IOException {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> kill.add(String.valueOf(process.pid())));
        new ProcessBuilder(kill).start().waitFor();
    }
}
