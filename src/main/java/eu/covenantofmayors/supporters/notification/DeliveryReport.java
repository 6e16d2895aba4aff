package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.EmailAddresses;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a mail server reports of a mail that it could not deliver (RFC 3464, RFC 6533).
 *
 * @param messageIds of the mail that came back, the surest first; empty when the report names none
 * @param recipients to whom it was not delivered, the surest first; empty when the report names none
 * @param reason what the server says, one line
 */
public record DeliveryReport(List<String> messageIds, List<String> recipients, String reason) {
    private static final int MOST_PARTS = 50;
    private static final int DEEPEST_PART = 4;

    /** Bytes that are read of the headers of a part. */
    private static final int MOST_OF_HEADERS = 64 * 1024;

    private static final List<String> STATUS = List.of("message/delivery-status", "message/global-delivery-status");
    private static final List<String> ORIGINAL =
            List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

    /**
     * Reads a mail as such a report. It is one when it has a part with a delivery status, of whatever kind the mail itself is,
     * and when the action of that is “failed”: this is final, also with a status of 4.x.x, which says why the server gave up.
     * What is delayed arrives, or fails later.
     *
     * @return empty when it is none
     */
    static Optional<DeliveryReport> of(Part mail) throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        collect(mail, 0, parts);
        List<InternetHeaders> failures = new ArrayList<>();
        Set<String> messageIds = new LinkedHashSet<>();
        for (Part part : parts) {
            if (isOf(part, STATUS)) {
                groups(part).filter(DeliveryReport::isFailure).forEach(failures::add);
            } else if (isOf(part, ORIGINAL)) {
                groups(part).findFirst().ifPresent(headers -> messageIds.addAll(ids(headers.getHeader("Message-ID"))));
            }
        }
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        messageIds.addAll(ids(mail.getHeader("In-Reply-To")));
        messageIds.addAll(ids(mail.getHeader("References")));
        return Optional.of(new DeliveryReport(List.copyOf(messageIds), recipients(failures), reason(failures.get(0))));
    }

    /** The parts of a mail, those within parts as well, but not those of the mail that came back. */
    private static void collect(Part part, int depth, List<Part> parts) throws MessagingException, IOException {
        if (depth < DEEPEST_PART && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount() && parts.size() < MOST_PARTS; i++) {
                collect(several.getBodyPart(i), depth + 1, parts);
            }
        } else {
            parts.add(part);
        }
    }

    private static boolean isOf(Part part, List<String> types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The groups of headers in a part, which are parted by empty lines. In a status the first one is about the mail and each
     * further one about a recipient; but some servers leave the empty line out, and some begin with one.
     */
    private static Stream<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        try (InputStream in = part.getInputStream()) {
            InputStream read = new ByteArrayInputStream(in.readNBytes(MOST_OF_HEADERS));
            while (read.available() > 0) {
                InternetHeaders group = new InternetHeaders(read, true);
                if (group.getAllHeaders().hasMoreElements()) {
                    groups.add(group);
                }
            }
        }
        return groups.stream();
    }

    /** A comment may follow the action. */
    private static boolean isFailure(InternetHeaders group) {
        return values(group, "Action")
                .anyMatch(action -> action.toLowerCase(Locale.ROOT).matches("failed\\b.*"));
    }

    private static String reason(InternetHeaders failure) {
        return Stream.of("Diagnostic-Code", "Status", "Action")
                .flatMap(name -> values(failure, name))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+", " ");
    }

    /** “rfc822; anna@network.example”: the address as it was written by us first, then the one that it led to. */
    private static List<String> recipients(List<InternetHeaders> failures) {
        return Stream.of("Original-Recipient", "Final-Recipient")
                .flatMap(name -> failures.stream().flatMap(failure -> values(failure, name)))
                .map(typed -> typed.substring(typed.indexOf(';') + 1).replaceAll("[<>]", ""))
                .map(EmailAddresses::normalized)
                .distinct()
                .toList();
    }

    private static Stream<String> values(InternetHeaders group, String name) {
        return Stream.ofNullable(group.getHeader(name))
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static List<String> ids(String[] headers) {
        return Stream.ofNullable(headers)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .flatMap(header -> Arrays.stream(header.strip().split("\\s+", -1)))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
