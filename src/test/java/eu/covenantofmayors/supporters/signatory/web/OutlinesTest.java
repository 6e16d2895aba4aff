package eu.covenantofmayors.supporters.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The countries that our maps draw under the points; see {@code src/docs/map}. */
class OutlinesTest {
    private static final Path FILE = Path.of("src/main/webapp/resources/covenant/outlines.json");

    private static final List<JsonObject> COUNTRIES = read();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Simferopol, UKR, 34.10, 44.95",
        "Sevastopol, UKR, 33.60, 44.63",
        "Kerch, UKR, 36.47, 45.35",
        "Donetsk, UKR, 37.80, 48.00",
        "Kyiv, UKR, 30.52, 50.45",
        "Belgorod, RUS, 36.60, 50.60",
        "Tiraspol, MDA, 29.60, 46.84",
        "Sukhumi, GEO, 41.10, 43.05",
        "Tskhinvali, GEO, 43.97, 42.22",
        "North of Nicosia, CYP, 33.50, 35.30",
        "Minsk, BLR, 27.56, 53.90",
        "Ashgabat, TKM, 58.38, 37.96",
        "Dushanbe, TJK, 68.78, 38.55"
    })
    void aTownLiesInItsCountryAndInNoOther(String town, String code, double longitude, double latitude) {
        assertThat(COUNTRIES)
                .filteredOn(country -> contains(country, longitude, latitude))
                .as(town)
                .extracting(OutlinesTest::code)
                .containsExactly(code);
    }

    @Test
    void hasAllCountriesOfTheCovenantInTheEast() {
        assertThat(COUNTRIES)
                .extracting(OutlinesTest::code)
                .doesNotHaveDuplicates()
                .contains("ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "MDA", "TJK", "TKM", "UKR", "UZB");
    }

    @Test
    void eachOutlineIsClosedAndWithinTheRegion() {
        for (JsonObject country : COUNTRIES) {
            for (JsonArray ring : rings(country)) {
                assertThat(ring).as(code(country)).hasSizeGreaterThanOrEqualTo(4);
                assertThat(ring.get(0)).as(code(country)).isEqualTo(ring.get(ring.size() - 1));
                assertThat(ring.getValuesAs(JsonArray.class)).as(code(country)).allSatisfy(point -> {
                    assertThat(number(point, 0)).isBetween(-25.0, 90.0);
                    assertThat(number(point, 1)).isBetween(33.0, 72.0);
                });
            }
        }
    }

    @Test
    void isLightEnoughForAPhone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            Files.copy(FILE, out);
        }
        assertThat(packed.size()).isLessThan(60_000);
    }

    private static boolean contains(JsonObject country, double x, double y) {
        // A hole is a ring like any other: who crosses two borders is outside again.
        return rings(country).stream()
                                .filter(ring -> crossings(ring, x, y) % 2 == 1)
                                .count()
                        % 2
                == 1;
    }

    private static int crossings(JsonArray ring, double x, double y) {
        int crossings = 0;
        for (int i = 1; i < ring.size(); i++) {
            JsonArray a = ring.getJsonArray(i - 1);
            JsonArray b = ring.getJsonArray(i);
            boolean between = number(a, 1) > y != number(b, 1) > y;
            if (between
                    && x
                            < (number(b, 0) - number(a, 0)) * (y - number(a, 1)) / (number(b, 1) - number(a, 1))
                                    + number(a, 0)) {
                crossings++;
            }
        }
        return crossings;
    }

    private static List<JsonArray> rings(JsonObject country) {
        return country.getJsonObject("geometry").getJsonArray("coordinates").getValuesAs(JsonArray.class).stream()
                .flatMap(polygon -> polygon.getValuesAs(JsonArray.class).stream())
                .toList();
    }

    private static String code(JsonObject country) {
        return country.getJsonObject("properties").getString("code");
    }

    private static double number(JsonArray point, int index) {
        return point.getJsonNumber(index).doubleValue();
    }

    private static List<JsonObject> read() {
        try (Reader file = Files.newBufferedReader(FILE);
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
