package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which groups of the institution's sign-on hold which role. A role that has groups is theirs alone to give and to take for
 * whoever comes from there; one that has none stays with the administrators.
 */
@ApplicationScoped
class GroupRoles {
    /** The first part of an LDAP name: {@code CN=como-office,OU=groups,…}. */
    private static final Pattern FIRST_NAME = Pattern.compile("(?i)^(?:cn|ou|uid)=((?:\\\\.|[^,\\\\])+)(?:,.*)?$");

    @Inject
    @Configured(Setting.GROUPS_OFFICE)
    private Optional<String> office;

    @Inject
    @Configured(Setting.GROUPS_COMMISSION)
    private Optional<String> commission;

    @Inject
    @Configured(Setting.GROUPS_ADMIN)
    private Optional<String> admin;

    /**
     * Whether each role that has groups is somebody's.
     *
     * @param groups to which they belong, by their names or by LDAP names of which the first part or all is meant
     */
    Map<Role, Boolean> of(Set<String> groups) {
        Set<String> names = groups.stream()
                .flatMap(GroupRoles::names)
                .map(GroupRoles::folded)
                .collect(Collectors.toSet());
        Map<Role, Boolean> roles = new EnumMap<>(Role.class);
        put(roles, Role.OFFICE, office, names);
        put(roles, Role.COMMISSION, commission, names);
        put(roles, Role.ADMIN, admin, names);
        return roles;
    }

    /** Names in the setting are separated by semicolons: those of LDAP hold commas. */
    private static void put(Map<Role, Boolean> roles, Role role, Optional<String> setting, Set<String> names) {
        setting.ifPresent(groups -> roles.put(
                role, Arrays.stream(groups.split(";")).map(GroupRoles::folded).anyMatch(names::contains)));
    }

    private static Stream<String> names(String group) {
        Matcher first = FIRST_NAME.matcher(group);
        return first.matches() ? Stream.of(group, first.group(1)) : Stream.of(group);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
