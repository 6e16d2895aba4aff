package eu.covenantofmayors.supporters.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks through the chain from its first entry and tells where it is not what it was: an entry that was changed, taken away,
 * or put elsewhere. It needs nothing but Java and a connection, so that it can be done without the server, by somebody else.
 */
final class ChainCheck {
    /** More tell nobody anything. */
    private static final int MOST_FLAWS = 100;

    private static final int AT_ONCE = 2000;

    private static final String LINKS =
            "select chain_number, id, happened_at, actor_role, action, subject, actor, actor_salt,"
                    + " actor_digest, before_value, after_value, why, detail, words_salt, words_digest, link, pseudonym from audit_entry"
                    + " where chain_number > ? order by chain_number";

    private final List<ChainFinding.Flaw> flaws = new ArrayList<>();
    /** Those that somebody was taken out of, by the subject of the entry that must tell so. */
    private final Map<String, Forgotten> forgotten = new HashMap<>();

    private final List<ChainReceipt> receipts;
    private ChainReceipt end = new ChainReceipt(0, ChainLink.BEGINNING);
    private long intactUpTo;
    private long entries;

    /**
     * An entry that somebody was taken out of.
     *
     * @param pseudonym that stands for the actor; null where there is none
     */
    private record Forgotten(long number, String pseudonym) {}

    private ChainCheck(List<ChainReceipt> receipts) {
        this.receipts = receipts;
    }

    /**
     * Checks all of it.
     *
     * @param receipt how far it went once and what it ended in, kept elsewhere since; null for none
     */
    static ChainFinding of(Connection connection, ChainReceipt receipt) throws SQLException {
        // Read first: what is sealed meanwhile comes behind it.
        ChainReceipt end = end(connection);
        return new ChainCheck(receipt == null ? List.of(end) : List.of(end, receipt)).walk(connection);
    }

    private ChainFinding walk(Connection connection) throws SQLException {
        try (PreparedStatement links = connection.prepareStatement(LINKS)) {
            links.setMaxRows(AT_ONCE);
            long read;
            do {
                read = entries;
                links.setLong(1, end.number());
                try (ResultSet rows = links.executeQuery()) {
                    while (rows.next()) {
                        follow(link(rows), rows.getString("pseudonym"));
                    }
                }
            } while (entries > read);
        }
        if (receipts.stream().anyMatch(receipt -> receipt.number() > end.number())) {
            flaw(end.number() + 1, ChainFinding.Damage.END_MISSING);
        }
        Map<String, Set<String>> told = told(connection);
        forgotten.forEach((subject, entry) -> {
            if (!told.containsKey(subject)) {
                flaw(entry.number(), ChainFinding.Damage.EMPTIED);
            } else if (entry.pseudonym() != null && !told.get(subject).contains(entry.pseudonym())) {
                flaw(entry.number(), ChainFinding.Damage.CHANGED);
            }
        });
        return new ChainFinding(entries, intactUpTo, List.copyOf(flaws), unsealed(connection), end);
    }

    private void follow(ChainLink entry, String pseudonym) {
        entries++;
        if (entry.number() != end.number() + 1) {
            flaw(end.number() + 1, ChainFinding.Damage.MISSING);
        } else if (!entry.expected(end.link()).equals(entry.link())) {
            flaw(entry.number(), ChainFinding.Damage.CHANGED);
        } else if (!entry.actor().isGenuine() || !entry.words().isGenuine()) {
            flaw(entry.number(), ChainFinding.Damage.CHANGED);
        }
        for (ChainReceipt receipt : receipts) {
            if (receipt.number() == entry.number() && !receipt.link().equals(entry.link())) {
                flaw(entry.number(), ChainFinding.Damage.REWRITTEN);
            }
        }
        if (entry.actor().isForgotten() || entry.words().isForgotten()) {
            forgotten.put(PersonForgotten.subjectOf(entry.id()), new Forgotten(entry.number(), pseudonym));
        }
        if (flaws.isEmpty()) {
            intactUpTo = entry.number();
        }
        end = new ChainReceipt(entry.number(), entry.link());
    }

    private void flaw(long number, ChainFinding.Damage damage) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new ChainFinding.Flaw(number, damage));
        }
        // Where it was written anew from is nowhere to be seen.
        intactUpTo = damage == ChainFinding.Damage.REWRITTEN ? 0 : Math.min(intactUpTo, number - 1);
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        String words = row.getString("detail") == null && row.getString("words_salt") == null
                ? null
                : ChainLink.words(
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getString("why"),
                        row.getString("detail"));
        return new ChainLink(
                row.getLong("chain_number"),
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_role"),
                row.getString("action"),
                row.getString("subject"),
                new Covered(row.getString("actor"), row.getString("actor_salt"), row.getString("actor_digest")),
                new Covered(words, row.getString("words_salt"), row.getString("words_digest")),
                row.getString("link"));
    }

    private static ChainReceipt end(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select last, link from audit_chain");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? new ChainReceipt(row.getLong("last"), row.getString("link"))
                    : new ChainReceipt(Long.MAX_VALUE, "");
        }
    }

    /** Which entries somebody was taken out of by a decision, and the pseudonyms that they were given then. */
    private static Map<String, Set<String>> told(Connection connection) throws SQLException {
        Map<String, Set<String>> pseudonyms = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select subject, detail from audit_entry where action = ?")) {
            query.setString(1, PersonForgotten.class.getSimpleName());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    pseudonyms
                            .computeIfAbsent(rows.getString(1), subject -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return pseudonyms;
    }

    private static long unsealed(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select count(*) from audit_entry where chain_number is null");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
