package eu.covenantofmayors.supporters.benchmark;

import eu.covenantofmayors.supporters.reliability.Installation;
import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.signatory.RegisterSheet;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many visitors a server can serve: public pages from memory beside a bare servlet, and searches through 12,000
 * signatories that nothing is kept of beside a bare page of Faces and beside one as large; one server, one run, in turn.
 * The client is on the same machine, so that its share of the work is in all figures. By hand on a quiet machine:
 * {@code mvn -Preliability -Dprogram=benchmark.PublicPagesBenchmark}.
 */
public final class PublicPagesBenchmark {
    private static final int SIGNATORIES = 12_000;
    private static final int NETWORKS = 12;

    /** About as many are found by a syllable. */
    private static final int ROWS = 12;

    private static final int ROUNDS = 3;
    private static final double WARM_UP = Double.parseDouble(System.getProperty("warmUp", "15"));
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "4"));
    private static final String CONSONANTS = "bdghklmnprstvz";
    private static final String VOWELS = "aeiou";

    private static final String TINY = "bare servlet, 100 bytes";
    private static final String SERVLET = "bare servlet, as large as the home page";
    private static final String FACES = "bare page of Faces";
    private static final String TABLE = "page of Faces with a table as large as a search finds";
    private static final String HOME = "home page, kept";
    private static final String DIRECTORY = "directory, kept";
    private static final String STYLE = "style, kept";
    private static final String SEARCH = "search in the register, not kept";
    private static final String DIRECTORY_SEARCH = "search in the directory, not kept";

    private PublicPagesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            Path register = Path.of(System.getProperty("test.directory"), "reliability", "register.xlsx");
            Files.write(register, register());
            PayaraServer server =
                    installation.server("benchmark", port).with("COVENANT_REGISTER_FILE", register.toAbsolutePath());
            installation.start(server, "postgresql", "deploy");
            measure(
                    new Load(port),
                    styleOf(page(port, "/en/")),
                    page(port, "/en/signatories?q=" + text(0)).length());
        }
    }

    /** Names of three or four syllables, so that any syllable is found in some of them. */
    private static byte[] register() {
        Random random = new Random(1);
        RegisterSheet sheet = new RegisterSheet();
        for (int i = 0; i < SIGNATORIES; i++) {
            StringBuilder name = new StringBuilder();
            for (int syllable = random.nextInt(2); syllable < 4; syllable++) {
                name.append(letter(CONSONANTS, random.nextInt(1000))).append(letter(VOWELS, random.nextInt(1000)));
            }
            sheet.row(1_000_000 + i, Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + i)
                    .with("supporter_name", i % 3 == 0 ? "Network " + i % NETWORKS : "-");
        }
        return sheet.bytes();
    }

    private static String styleOf(String home) {
        Matcher style = Pattern.compile("href=\"([^\"]*covenant\\.css[^\"]*)\"").matcher(home);
        if (!style.find()) {
            throw new IllegalStateException("The home page has no style");
        }
        return style.group(1).replace("&amp;", "&");
    }

    /** A page as it is written, before it is packed. */
    private static String page(int port, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Installation.address(port).resolve(address))
                .build();
        return Installation.client()
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void measure(Load load, String style, int found) throws Exception {
        String home = "/en/";
        long size = load.run(i -> home, 1).bytes();
        Map<String, LongFunction<String>> asked = new LinkedHashMap<>();
        asked.put(TINY, i -> "/benchmark/servlet?bytes=100");
        asked.put(SERVLET, i -> "/benchmark/servlet?bytes=" + size);
        asked.put(HOME, i -> home);
        asked.put(DIRECTORY, i -> "/en/supporters");
        asked.put(STYLE, i -> style);
        asked.put(FACES, i -> "/benchmark/faces");
        asked.put(TABLE, i -> "/benchmark/table?rows=" + ROWS + "&bytes=" + found);
        // Another text each time; the last parameter is none of the page's, so that two alike are searched for twice.
        asked.put(SEARCH, i -> "/en/signatories?q=" + text(i) + "&n=" + i);
        asked.put(DIRECTORY_SEARCH, i -> "/en/supporters?q=" + text(i) + "&n=" + i);

        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (Map.Entry<String, LongFunction<String>> each : asked.entrySet()) {
            load.run(each.getValue(), WARM_UP);
            rates.put(each.getKey(), new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, LongFunction<String>> each : asked.entrySet()) {
                Load.Result result = load.run(each.getValue(), SECONDS);
                rates.get(each.getKey()).add(result.rate());
                System.out.printf(
                        "round %d: %-40s %,8.0f requests/s of %,6d bytes%n",
                        round + 1, each.getKey(), result.rate(), result.bytes());
            }
        }
        for (String page : List.of(HOME, DIRECTORY)) {
            tell(rates, page, SERVLET);
            tell(rates, page, TINY);
        }
        for (String page : List.of(SEARCH, DIRECTORY_SEARCH)) {
            tell(rates, page, FACES);
            tell(rates, page, TABLE);
        }
    }

    private static String text(long i) {
        return "" + letter(CONSONANTS, i) + letter(VOWELS, i / 14) + letter(CONSONANTS, i / 70);
    }

    private static char letter(String letters, long number) {
        return letters.charAt((int) (number % letters.length()));
    }

    private static void tell(Map<String, List<Double>> rates, String one, String other) {
        double first = median(rates.get(one));
        double second = median(rates.get(other));
        System.out.printf("%s / %s: %,.0f / %,.0f = %.2f%n", one, other, first, second, first / second);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
