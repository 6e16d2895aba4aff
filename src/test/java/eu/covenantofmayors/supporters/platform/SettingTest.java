package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final Set<String> STAFF = Set.of("OFFICE", "COMMISSION", "ADMIN");

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(Setting.ADMINISTRATOR, "Jane Doe", null),
                arguments(Setting.BASE_URL, "covenant.example", "http://localhost:8080"),
                arguments(Setting.CACHE_SECONDS, "abc", 60),
                arguments(Setting.CACHE_SECONDS, "-1", 60),
                arguments(Setting.CACHE_MEGABYTES, "viel", 32),
                arguments(Setting.CLAMAV, "127.0.0.1", "127.0.0.1"),
                arguments(Setting.DATABASE_TIMEOUT, "2.5s", 2500),
                arguments(Setting.LDAP_FILTER, "(mail={0}", "(mail={0}"),
                arguments(Setting.LDAP_URL, "https://directory.example", "https://directory.example"),
                arguments(Setting.MAIL_BOUNCES, "mail.example", null),
                arguments(Setting.OPENID_ISSUER, "eulogin", "eulogin"),
                arguments(Setting.OPENID_VOUCHES, "si", false),
                arguments(Setting.PASSWORDS_BREACHED, "/nowhere/pwned.txt", "/nowhere/pwned.txt"),
                arguments(Setting.PASSWORDS_ITERATIONS, "1000", 210_000),
                arguments(Setting.PROXIES, "127.0.0.1,proxy.example", Set.of()),
                arguments(Setting.RETENTION_MAILS, "2years", Period.ofYears(2)),
                arguments(Setting.RETENTION_MAILS, "P0D", Period.ofYears(2)),
                arguments(Setting.SEAL_KEYSTORE, "/nowhere/seal.p12", "/nowhere/seal.p12"),
                arguments(Setting.SECOND_FACTOR_ROLES, "OFICE", STAFF),
                arguments(Setting.SECOND_FACTOR_ROLES, "none,OFFICE", STAFF),
                arguments(Setting.SECOND_FACTOR_ROLES, ",", STAFF),
                arguments(
                        Setting.SECOND_FACTOR_ROLES,
                        "NETWORK,OFICE",
                        Set.of("OFFICE", "COMMISSION", "ADMIN", "NETWORK")),
                arguments(Setting.VISITORS_POSTS, "many", 120),
                arguments(Setting.ZONE, "Europe/Bruxelles", ZoneId.of("Europe/Brussels")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongValueIsToldAndStandsForTheDefaultOrForLess(Setting setting, String text, Object counts) {
        Config config = new FixedConfig(Map.of(setting.key(), text));

        assertThat(setting.value(config)).isEqualTo(Optional.ofNullable(counts));
        assertThat(setting.problem(config)).hasValueSatisfying(problem -> {
            assertThat(problem.isSevere()).isTrue();
            assertThat(problem.line())
                    .contains(setting.key())
                    .contains(problem.explanation(Texts.in(Languages.EN)))
                    .contains(problem.effect(Texts.in(Languages.EN)))
                    .doesNotContain("setting.");
            assertThat(problem.line().contains(text)).isEqualTo(!setting.isSecret());
        });
    }

    static Stream<Arguments> right() {
        return Stream.of(
                arguments(Setting.BASE_URL, "https://covenant.example/", "https://covenant.example/"),
                arguments(Setting.CACHE_SECONDS, " 0 ", 0),
                arguments(Setting.CLAMAV, "127.0.0.1:3310", "127.0.0.1:3310"),
                arguments(Setting.LDAP_URL, "ldaps://directory.example", "ldaps://directory.example"),
                arguments(
                        Setting.MAIL_BOUNCES,
                        "imaps://b@x.example:p@ss@mail.example/",
                        "imaps://b@x.example:p@ss@mail.example/"),
                arguments(Setting.OPENID_STRONG, "mfa, hwk", Set.of("mfa", "hwk")),
                arguments(Setting.OPENID_VOUCHES, "TRUE", true),
                arguments(Setting.PROXIES, "127.0.0.1, 2001:db8::1", Set.of("127.0.0.1", "2001:db8::1")),
                arguments(Setting.PROXIES, "none", Set.of()),
                arguments(Setting.RETENTION_MAILS, "P18M", Period.ofMonths(18)),
                arguments(Setting.SECOND_FACTOR_ROLES, "OFFICE, NETWORK", Set.of("OFFICE", "NETWORK")),
                arguments(Setting.SECOND_FACTOR_ROLES, "none", Set.of()),
                arguments(Setting.ZONE, "Asia/Tbilisi", ZoneId.of("Asia/Tbilisi")));
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightValueCounts(Setting setting, String text, Object counts) {
        assertThat(FixedConfig.value(setting, text)).isEqualTo(counts);
        assertThat(setting.problem(new FixedConfig(Map.of(setting.key(), text))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSetOrEmptyStandsForTheDefaultWhichIsRight(Setting setting) {
        Optional<Object> unset = setting.value(new FixedConfig(Map.of()));

        assertThat(unset.isPresent()).isEqualTo(setting.standard().isPresent());
        assertThat(setting.value(new FixedConfig(Map.of(setting.key(), " ")))).isEqualTo(unset);
        setting.standard()
                .ifPresent(standard -> assertThat(setting.problem(new FixedConfig(Map.of(setting.key(), standard))))
                        .isEmpty());
    }

    @Test
    void aFileHasToBeThere(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("seal.p12"));

        assertThat(Setting.SEAL_KEYSTORE.problem(new FixedConfig(Map.of("covenant.seal.keystore", file.toString()))))
                .isEmpty();
        assertThat(Setting.SEAL_KEYSTORE.problem(new FixedConfig(Map.of("covenant.seal.keystore", folder.toString()))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COVENANT_OPENID_STRNG",
                "covenant.second-factor.role",
                "COVENANT_BASEURL",
                "COVENANT_DATABASE_URL"
            })
    void aNameThatNobodyReadsIsToldWithoutItsValue(String name) {
        assertThat(SettingsCheck.unknown(
                        Set.of(name, "PATH", "COVENANT_ZONE", "covenant.zone", "COVENANT_DB_PASSWORD")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(name);
                    assertThat(problem.line()).contains(name).doesNotContain("setting.");
                });
    }
}
