package eu.covenantofmayors.supporters.platform;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the value of a {@link Setting} has to be.
 *
 * @param <T> what the application works with
 * @param name ends the key of the text that says what is allowed: {@code setting.allowed.…}
 * @param parser throws a RuntimeException where a value is wrong
 * @param limits fill the places of that text
 * @param guard what a wrong value stands for where the setting guards something, so that less is allowed rather than more;
 *     null where a wrong value counts as none
 * @param effect key of the text that says so; null with the former
 */
record SettingType<T>(
        String name, Function<String, T> parser, List<Object> limits, Function<String, T> guard, String effect) {
    private static final String REFUSED = "setting.effect.refused";

    /** Whoever works for the institution; their roles in the container have the same names. */
    private static final Set<String> STAFF = Set.of("OFFICE", "COMMISSION", "ADMIN");

    private static final String NOBODY = "none";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "0");
    private static final Pattern IP_ADDRESS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("imaps?://[^\\s:/]+:\\S+@[^\\s/@]+(?:/\\S*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:/]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}");

    static final SettingType<String> TEXT = type("text", text -> text);
    static final SettingType<String> EMAIL =
            type("email", text -> valid(text, EmailAddresses.isAddress(text) || text.endsWith("@localhost")));
    static final SettingType<String> WEB_ADDRESS = type("web", text -> valid(text, isAddress(text, "http", "https")));
    static final SettingType<String> MAILBOX =
            type("mailbox", text -> valid(text, MAIL_ADDRESS.matcher(text).matches()));
    static final SettingType<ZoneId> ZONE = type("zone", ZoneId::of);
    static final SettingType<Period> PERIOD = type("period", SettingType::period);
    static final SettingType<Boolean> FLAG = type("flag", SettingType::flag);
    static final SettingType<Set<String>> WORDS = type("words", SettingType::words);

    /** Without a right one nobody is told apart by what a proxy says. */
    static final SettingType<Set<String>> PROXIES =
            guarding("proxies", SettingType::proxies, wrong -> Set.of(), "setting.effect.proxies");

    static final SettingType<Set<String>> ROLES =
            guarding("roles", SettingType::roles, SettingType::rolesOfWrong, "setting.effect.roles");

    /** Here and below a wrong value stays what it is: whoever works with it fails, and so does what they wanted to do. */
    static final SettingType<String> FILE = guarding("file", text -> valid(text, isReadable(Path.of(text))));

    static final SettingType<String> SCANNER =
            guarding("scanner", text -> valid(text, HOST_AND_PORT.matcher(text).matches()));
    static final SettingType<String> SIGN_ON = guarding("web", text -> valid(text, isAddress(text, "http", "https")));
    static final SettingType<String> DIRECTORY =
            guarding("directory", text -> valid(text, isAddress(text, "ldap", "ldaps")));
    static final SettingType<String> FILTER = guarding("filter", SettingType::filter);

    /** A whole number between two others, these included. */
    static SettingType<Integer> number(int least, int most) {
        return new SettingType<>(
                "number",
                text -> {
                    int number = Integer.parseInt(text);
                    valid(text, number >= least && number <= most);
                    return number;
                },
                List.of(least, most),
                null,
                null);
    }

    private static <T> SettingType<T> type(String name, Function<String, T> parser) {
        return new SettingType<>(name, parser, List.of(), null, null);
    }

    private static SettingType<String> guarding(String name, Function<String, String> parser) {
        return guarding(name, parser, text -> text, REFUSED);
    }

    private static <T> SettingType<T> guarding(
            String name, Function<String, T> parser, Function<String, T> guard, String effect) {
        return new SettingType<>(name, parser, List.of(), guard, effect);
    }

    private static String valid(String text, boolean isValid) {
        if (!isValid) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean isReadable(Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file);
    }

    private static boolean isAddress(String text, String... schemes) {
        URI address = URI.create(text);
        return address.getHost() != null && Arrays.asList(schemes).contains(address.getScheme());
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        valid(text, !period.isZero() && !period.isNegative());
        return period;
    }

    private static boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        valid(text, TRUE.contains(word) || FALSE.contains(word));
        return TRUE.contains(word);
    }

    private static Set<String> words(String text) {
        return SEPARATOR
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> proxies(String text) {
        Set<String> proxies = words(text);
        if (proxies.equals(Set.of(NOBODY))) {
            return Set.of();
        }
        proxies.forEach(proxy -> valid(text, IP_ADDRESS.matcher(proxy).matches()));
        return proxies;
    }

    private static Set<String> roles(String text) {
        Set<String> roles = words(text);
        if (roles.equals(Set.of(NOBODY))) {
            return Set.of();
        }
        valid(text, !roles.isEmpty());
        roles.forEach(role -> valid(text, isRole(role)));
        return roles;
    }

    /** Nobody knows whom a wrong word was to mean: all staff is asked, and whoever else is named rightly. */
    private static Set<String> rolesOfWrong(String text) {
        Set<String> roles = words(text);
        roles.removeIf(role -> !isRole(role));
        roles.addAll(STAFF);
        return roles;
    }

    private static boolean isRole(String word) {
        return STAFF.contains(word) || Role.NETWORK.equals(word);
    }

    private static String filter(String text) {
        try {
            Filter.create(text.replace("{0}", "x"));
            return text;
        } catch (LDAPException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
