package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the WAR carries is listed in a bill of materials, and nothing is in it whose licence does not fit the EUPL-1.2: see its
 * appendix of compatible licences, and the Commission's matrix.
 */
class LicencesIT {
    private static final Path WAR = Path.of("target/covenant-supporters");

    private static final Set<String> FITTING = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "LGPL-2.1-or-later",
            "Unicode-3.0",
            "Bouncy Castle Licence",
            // Of EU DSS, whose POMs name it without a version: LGPL-2.1.
            "GNU Lesser General Public License",
            // Of ical4j's and OWASP's neighbours: BSD with three clauses in other words.
            "Similar to Apache License but with the acknowledgment clause removed");

    @Test
    void everythingInTheWarHasALicenceThatFits() throws IOException {
        assertThat(components())
                .isNotEmpty()
                .allSatisfy(component -> assertThat(licences(component))
                        .as(component.getString("name"))
                        .anySatisfy(licence -> assertThat(FITTING).contains(licence)));
    }

    @Test
    void everyLibraryOfTheWarIsInTheBill() throws IOException {
        Set<String> listed = components().stream()
                .map(component -> component.getString("name") + "-" + component.getString("version"))
                .collect(Collectors.toSet());
        try (Stream<Path> libraries = Files.list(WAR.resolve("WEB-INF/lib"))) {
            assertThat(libraries.map(library -> library.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(library -> assertThat(listed.stream().anyMatch(library::startsWith))
                            .as(library)
                            .isTrue());
        }
    }

    private static List<JsonObject> components() throws IOException {
        try (JsonReader bill = Json.createReader(
                Files.newInputStream(WAR.resolve("WEB-INF/classes/META-INF/sbom/application.cdx.json")))) {
            return bill.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
        }
    }

    /** Any of them may be chosen where there are several. */
    private static List<String> licences(JsonObject component) {
        return component
                .getOrDefault("licenses", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .map(choice -> choice.containsKey("expression")
                        ? choice.getString("expression")
                        : choice.getJsonObject("license")
                                .getString("id", choice.getJsonObject("license").getString("name", "")))
                .toList();
    }
}
