package eu.covenantofmayors.supporters.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Checks the chain of the audit trail from the command line, without the server: {@code CheckAuditTrail URL USER [RECEIPT]},
 * with the password in {@code COVENANT_DB_PASSWORD}. Its exit code is 0 when the trail is intact, 1 when it is not, 2 when
 * it could not be read. See server-config/README.md.
 */
public final class CheckAuditTrail {
    private CheckAuditTrail() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("CheckAuditTrail JDBC-URL USER [NUMBER:LINK]   password in COVENANT_DB_PASSWORD");
            return 2;
        }
        ChainReceipt receipt = null;
        if (arguments.length == 3) {
            receipt = ChainReceipt.of(arguments[2]).orElse(null);
            if (receipt == null) {
                out.println("Not a receipt: " + arguments[2]);
                return 2;
            }
        }
        String password = Objects.requireNonNullElse(System.getenv("COVENANT_DB_PASSWORD"), "");
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            connection.setReadOnly(true);
            return tell(out, ChainCheck.of(connection, receipt));
        } catch (SQLException e) {
            out.println("The audit trail could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(PrintStream out, ChainFinding finding) {
        finding.flaws().forEach(flaw -> out.println(flaw.damage() + " entry " + flaw.number()));
        out.println((finding.isIntact() ? "Chain intact" : "Chain NOT intact") + ": up to entry " + finding.intactUpTo()
                + ", " + finding.entries() + " read, " + finding.unsealed() + " not sealed yet");
        out.println("Receipt " + finding.end());
        return finding.isIntact() ? 0 : 1;
    }
}
