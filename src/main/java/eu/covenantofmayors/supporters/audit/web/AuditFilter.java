package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** What is looked for in the trail, as it stands in the address: the page and the file ask for the same. */
@Named
@RequestScoped
public class AuditFilter {
    /** ISO 8601 has days of years that no database knows. */
    private static final int LONGEST_DAY = "2026-12-31".length();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    /** Days are those of the policy's zone; the last one is included. What is no day is left out. */
    AuditSearch search() {
        return new AuditSearch(
                get("actor"), get("action"), get("subject"), get("q"), day(get("from"), 0), day(get("until"), 1));
    }

    private Instant day(String text, int more) {
        if (text.length() > LONGEST_DAY) {
            return null;
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(more)
                    .atStartOfDay(settings.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What was given for a parameter; empty for nothing. */
    public String get(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** The same search, as the query of an address. */
    public Query query() {
        Query query = new Query();
        for (String name : new String[] {"actor", "action", "subject", "q", "from", "until"}) {
            query.with(name, get(name));
        }
        return query;
    }
}
