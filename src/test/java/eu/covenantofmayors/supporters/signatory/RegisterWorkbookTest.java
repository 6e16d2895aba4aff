package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import eu.covenantofmayors.supporters.platform.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Test;

class RegisterWorkbookTest {
    private static final Path RELEASE = Path.of("../shared/data/mycovenant-signatories-east.xlsx");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final int MEGABYTE = 1 << 20;

    @Test
    void readsTheRowsOfTheSheet() {
        RegisterRows rows = read(new RegisterSheet()
                .row(14655, "Київ")
                .row(13016, "Tbilisi")
                .with("supporter_name", "EUROCITIES")
                .with("mayor", null)
                .bytes());

        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows()).extracting(RegisterRow::name).containsExactly("Київ", "Tbilisi");
        assertThat(rows.rows()).extracting(RegisterRow::supporter).containsExactly(null, "EUROCITIES");
        assertThat(rows.rows().get(0).adhesionDate()).isEqualTo("2011-05-23");
        assertThat(rows.rows().get(0).com2020()).isTrue();
        assertThat(rows.rows()).asString().doesNotContain("Never To Be Read");
    }

    @Test
    void numbersTheRowsAsTheSpreadsheetShowsThem() {
        RegisterRows rows = read(new RegisterSheet()
                .row(1, "Kyiv")
                .emptyRow()
                .row(2, "Kharkiv")
                .with("signatory_status", "gone")
                .bytes());

        assertThat(rows.read()).isEqualTo(2);
        assertThat(rows.problems())
                .containsExactly(RowProblem.rowLeftOut(4, "signatory_status", "gone", "problem.noStatus"));
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertRefused(
                        "refused.import.columnMissing",
                        new RegisterSheet().without("gcom_id", "country_code").bytes())
                .extracting(refused -> refused.arguments()[0])
                .isEqualTo("country_code, gcom_id");
        assertRefused(
                "refused.import.columnMissing",
                new RegisterSheet().without("organisation_id").bytes());
    }

    @Test
    void needsTheSheetOfThatName() {
        assertRefused(
                "refused.import.sheetMissing", new RegisterSheet().named("2").bytes());
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused("refused.import.notAWorkbook", new byte[0]);
        assertRefused("refused.import.notAWorkbook", "organisation_id;name".getBytes(StandardCharsets.UTF_8));
        assertRefused("refused.import.notAWorkbook", zip("holiday.jpg", 1));
    }

    @Test
    void refusesAWorkbookWithAPassword() {
        assertRefused("refused.import.encrypted", compoundFile("EncryptedPackage"));

        byte[] workbook = new RegisterSheet().row(1, "Kyiv").bytes();
        changeDirectory(workbook, 8, (byte) 9);
        assertRefused("refused.import.encrypted", workbook);
    }

    @Test
    void saysHowAnOldWorkbookIsToBeSaved() {
        assertRefused("refused.import.saveAs", compoundFile("Workbook"))
                .extracting(refused -> refused.arguments()[0])
                .isEqualTo(TableFileKind.OLD_EXCEL);
    }

    /** As OLE2 begins, with the name of a stream. */
    private static byte[] compoundFile(String stream) {
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(magic, 1024);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    @Test
    void losesNoneOfAWholeReleaseWithIdentifiersThatAreNoNumbers() {
        int signatories = 11_973;
        RegisterSheet release = new RegisterSheet();
        for (int i = 1; i <= signatories; i++) {
            release.row(i, "Town " + i);
            if (i % 76 == 0) {
                release.with("organisation_id", i + "_med");
            }
            if (i <= 2_093) {
                release.with("supporter_name", "Network " + i % 162);
            }
        }
        RegisterRows rows = read(release.bytes());

        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows()).hasSize(signatories);
        assertThat(rows.rows().stream().map(RegisterRow::supporter).filter(Objects::nonNull))
                .hasSize(2_093)
                .satisfies(names -> assertThat(names.stream().distinct()).hasSize(162));
    }

    @Test
    void refusesAWorkbookThatIsCutOffAnywhere() {
        byte[] workbook = new RegisterSheet().row(1, "Kyiv").row(2, "Kharkiv").bytes();
        for (int length = 4; length < workbook.length; length++) {
            assertRefused("refused.import.truncated", Arrays.copyOf(workbook, length));
        }
    }

    @Test
    void refusesOrReadsAWorkbookThatIsDamagedAnywhere() {
        byte[] workbook = new RegisterSheet().row(1, "Kyiv").row(2, "Kharkiv").bytes();
        for (int i = 4; i < workbook.length; i += 5) {
            byte[] damaged = workbook.clone();
            damaged[i] ^= 0x55;
            try {
                read(damaged);
            } catch (Refused refused) {
                assertThat(refused.key()).startsWith("refused.import.");
            }
        }
    }

    @Test
    void refusesPartsThatArePackedInAnUnusualWay() {
        byte[] workbook = new RegisterSheet().row(1, "Kyiv").bytes();
        changeDirectory(workbook, 10, (byte) 93);
        assertRefused("refused.import.truncated", workbook);
    }

    @Test
    void refusesABombWithoutUnpackingIt() throws IOException {
        byte[] bomb = zip("[Content_Types].xml", 64 * MEGABYTE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertRefused("refused.import.tooLarge", bomb);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MEGABYTE);
    }

    @Test
    void refusesMorePartsThanAWorkbookHas() throws IOException {
        assertRefused("refused.import.notAWorkbook", parts(RegisterWorkbook.MOST_PARTS));
        assertRefused("refused.import.tooLarge", parts(RegisterWorkbook.MOST_PARTS + 1));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertRefused("refused.import.tooLarge", new byte[(int) RegisterWorkbook.LARGEST_FILE + 1]);
    }

    @Test
    void readsTheReleaseOfTheJrc() throws IOException {
        assumeTrue(Files.exists(RELEASE), "The release of the JRC does not lie beside the project");
        RegisterRows rows = read(Files.readAllBytes(RELEASE));

        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows()).hasSize(522);
        assertThat(rows.rows().stream().map(RegisterRow::supporter).filter(Objects::nonNull))
                .hasSize(172)
                .satisfies(names -> assertThat(names.stream().distinct()).hasSize(12));
    }

    private static RegisterRows read(byte[] workbook) {
        RegisterRows rows = new RegisterRows(TODAY);
        new RegisterWorkbook(workbook).read(rows::add);
        return rows;
    }

    private static AbstractObjectAssert<?, Refused> assertRefused(String key, byte[] file) {
        return assertThatThrownBy(() -> new RegisterWorkbook(file).check())
                .as("%s bytes", file.length)
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** Overwrites a byte in each entry of the archive's directory. */
    private static void changeDirectory(byte[] zip, int offset, byte value) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + offset] = value;
            }
        }
    }

    /** An archive with one entry of zeros. */
    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zeros(zip, size);
        }
        return bytes.toByteArray();
    }

    /** An archive with so many empty entries. */
    private static byte[] parts(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, int size) throws IOException {
        byte[] zeros = new byte[Math.min(size, MEGABYTE)];
        for (int written = 0; written < size; written += zeros.length) {
            out.write(zeros);
        }
    }
}
