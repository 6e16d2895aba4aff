package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.platform.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with members are read as networks have them: in whatever encoding, with whatever separator and decimal mark. */
class MemberFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final String RUSSIAN = """
            Название;Область;Население;Член с;Кандидат
            Город Полтава;Полтавская область;283.402,0;31.12.2014;нет
            Село Ивановка;Одесская область;1 250;1.2.2020;да
            Посёлок Ёлкино;;;;
            """;

    private static final String FRENCH = """
            Name,Region,Population,Since
            Orléans,Centre,"114,782",2014-12-31
            Besançon,Bourgogne-Franche-Comté,"117,912.0",2015-01-02
            Châteauroux,Centre,43442,
            Saint-Étienne,Loire,174082,
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "windows-1251",
                "KOI8-U",
                "IBM866",
                "x-MacCyrillic",
                "ISO-8859-5",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE"
            })
    void cyrillicIsReadAsItWasSaved(String charset) {
        MemberFile file = new MemberFile(RUSSIAN.getBytes(Charset.forName(charset)));
        MemberFormat format = file.guess();
        MemberRows rows = rows(file, format);

        assertThat(format.getCharset()).isEqualTo(charset);
        assertThat(format.getSeparator()).isEqualTo(";");
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Город Полтава", "Село Ивановка", "Посёлок Ёлкино");
        assertThat(rows.rows()).extracting(MemberDetails::getPopulation).containsExactly(283_402, 1_250, null);
        assertThat(rows.rows())
                .extracting(MemberDetails::getMemberSince)
                .containsExactly(LocalDate.of(2014, 12, 31), LocalDate.of(2020, 2, 1), null);
        assertThat(rows.rows()).extracting(MemberDetails::isCandidate).containsExactly(false, true, false);
        assertThat(rows.rows()).extracting(MemberDetails::getCountry).containsOnly("UA");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16"})
    void accentsCommasAndDecimalPointsAreReadAsTheyWereSaved(String charset) {
        MemberFile file = new MemberFile(FRENCH.getBytes(Charset.forName(charset)));
        MemberFormat format = file.guess();
        MemberRows rows = rows(file, format);

        assertThat(format.getSeparator()).isEqualTo(",");
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Orléans", "Besançon", "Châteauroux", "Saint-Étienne");
        assertThat(rows.rows())
                .extracting(MemberDetails::getPopulation)
                .containsExactly(114_782, 117_912, 43_442, 174_082);
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("members");
            sheet.value(0, 0, "Municipality");
            sheet.value(0, 1, "Inhabitants");
            sheet.value(0, 2, "Member since");
            sheet.value(0, 3, "Country");
            sheet.value(2, 0, "თბილისი");
            sheet.value(2, 1, 1_108_717);
            sheet.value(2, 2, LocalDate.of(2011, 3, 31));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, "Georgia");
        }
        MemberFile file = new MemberFile(bytes.toByteArray());
        MemberRows rows = rows(file, file.guess());

        assertThat(rows.problems()).isEmpty();
        MemberDetails member = rows.rows().get(0);
        assertThat(member.getName()).isEqualTo("თბილისი");
        assertThat(member.getPopulation()).isEqualTo(1_108_717);
        assertThat(member.getMemberSince()).isEqualTo(LocalDate.of(2011, 3, 31));
        assertThat(member.getCountry()).isEqualTo("GE");
    }

    @Test
    void aWrongValueIsLeftOutAloneAndARowWithoutANameAsAWhole() {
        MemberFile file = new MemberFile("""
                name;country;population;since;candidate
                Kyiv;Ukraine;2,9;;
                ;UA;1;;
                Lviv;Atlantis;1;;
                Odesa;UA;1;31.2.2020;
                Dnipro;UA;1;1.1.2999;
                Kharkiv;UA;1;;perhaps
                Sumy;UA;1;;yes
                sumy ;UA;2;;
                123;UA;1;;
                """.getBytes(StandardCharsets.UTF_8));
        MemberRows rows = rows(file, file.guess());

        assertThat(rows.rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Kyiv", "Lviv", "Odesa", "Dnipro", "Kharkiv", "Sumy");
        assertThat(rows.rows().get(0).getPopulation()).isNull();
        assertThat(rows.rows().get(1).getCountry()).isEqualTo("UA");
        assertThat(rows.leftOut()).isEqualTo(3);
        assertThat(rows.readings()).hasSize(9);
        assertThat(rows.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::reasonKey, RowProblem::outcome)
                .containsExactly(
                        tuple(2, "POPULATION", "problem.noPopulation", RowOutcome.VALUE_LEFT_OUT),
                        tuple(3, "NAME", "problem.missing", RowOutcome.ROW_LEFT_OUT),
                        tuple(4, "COUNTRY", "problem.unknownCountry", RowOutcome.UNDERSTOOD),
                        tuple(5, "MEMBER_SINCE", "problem.noDay", RowOutcome.VALUE_LEFT_OUT),
                        tuple(6, "MEMBER_SINCE", "problem.dayOutOfRange", RowOutcome.VALUE_LEFT_OUT),
                        tuple(7, "CANDIDATE", "problem.noYes", RowOutcome.VALUE_LEFT_OUT),
                        tuple(9, "NAME", "problem.listedTwice", RowOutcome.ROW_LEFT_OUT),
                        tuple(10, "NAME", "problem.noText", RowOutcome.ROW_LEFT_OUT));
    }

    @Test
    void whatIsNotKnownIsUnknownWithoutARemark() {
        assertThat(MemberListReading.of("""
                name;country;region;population;since;candidate
                Kyiv;NA;n/a;н/д;-;н/д
                """.getBytes(StandardCharsets.UTF_8))).containsExactly("Kyiv");
    }

    @Test
    void titlesNumberingHeadingsAgainSumsAndNotesAreNoMembers() {
        assertThat(MemberListReading.of("""
                Перелік громад станом на 01.11.2026;;;
                ;;;
                № з/п;Назва громади;Назва області;Чисельність населення, тис. осіб
                1;2;3;4
                1;Перша;Київська;45,3
                2;Друга;Київська;12,345
                № з/п;Назва громади;Назва області;Чисельність населення, тис. осіб
                3;Третя;Львівська;н/д
                4;;;
                ;Усього:;;57,6
                ;* без тимчасово окупованих територій;;
                """.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "Перша | Київська | 45300",
                        "Друга | Київська | 12345",
                        "Третя | Львівська",
                        "row 10: NAME problem.sum",
                        "row 11: NAME problem.note");
    }

    @Test
    void aListWithoutHeadingsIsReadFromItsFirstRow() {
        MemberFile file = new MemberFile("Київська громада;Київська область\nЛьвівська громада;Львівська область\n"
                .getBytes(StandardCharsets.UTF_8));
        MemberFormat format = file.guess();

        assertThat(format.getHeadingRow()).isZero();
        assertThat(rows(file, format).rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Київська громада", "Львівська громада");
    }

    @Test
    void headingsThatSomebodyHasChosenSayWhatTheColumnsTell() {
        MemberFile file = new MemberFile("x;y\nName;Region\nKyiv;North\n".getBytes(StandardCharsets.UTF_8));
        MemberFormat format = file.guess();
        format.setHeadingRow(0);
        file.guessColumns(format);
        assertThat(format.getColumns()).containsOnlyKeys(MemberField.NAME);
        format.setHeadingRow(2);
        file.guessColumns(format);
        assertThat(format.getColumns()).isEqualTo(Map.of(MemberField.NAME, 0, MemberField.REGION, 1));
    }

    @Test
    void theSeparatorThatAFileDeclaresIsObeyed() {
        assertThat(MemberListReading.of(
                        "sep=,\r\nName,Region\r\nA; B,North\r\nC; D,South\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("A; B | North", "C; D | South");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Rose\" village;North;300",
                "\"Rose village;North;300",
                "Rose village\";North;300",
                "Rose village;\"North;300"
            })
    void aStrayQuotationMarkSpoilsNoOtherRow(String row) {
        String list = "Name;Region;Population\n\"Example; Upper\";North;12000\n" + row
                + "\n\"Two\nlines\";South;7500\n\"Sample \"\"Old\"\"\";South;1\n";

        assertThat(MemberListReading.of(list.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "Example; Upper | North | 12000",
                        "Rose village | North | 300",
                        "Two lines | South | 7500",
                        "Sample \"Old\" | South | 1");
    }

    @Test
    void theSheetWithTheListIsFoundBehindACoverAndRegionsThatAreMergedAreCarriedOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            workbook.newWorksheet("Cover").value(0, 0, "Members of the association");
            Worksheet old = workbook.newWorksheet("Old");
            old.value(0, 0, "Name");
            old.value(0, 1, "Region");
            old.value(0, 2, "Population");
            old.value(1, 0, "Left in 2020");
            old.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("List");
            sheet.value(0, 0, "Our members");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(2, 0, "Region");
            sheet.value(2, 1, "Municipality");
            sheet.value(2, 2, "Inhabitants");
            sheet.value(3, 0, "North");
            sheet.range(3, 0, 4, 0).merge();
            sheet.value(3, 1, "A-town");
            sheet.value(4, 1, "B-town");
            sheet.value(4, 2, 12.345);
            sheet.value(5, 1, "C-town");
        }
        MemberFile file = new MemberFile(bytes.toByteArray());

        assertThat(file.sheets()).extracting(MemberSheet::name).containsExactly("Cover", "Old", "List");
        assertThat(file.sheets()).extracting(MemberSheet::hidden).containsExactly(false, true, false);
        assertThat(file.guess().getHeadingRow()).isEqualTo(3);
        assertThat(MemberListReading.of(bytes.toByteArray()))
                .containsExactly(
                        "A-town | North", "B-town | North", "C-town", "row 5: POPULATION problem.noPopulation");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                    <sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/>
                    </Relationships>""");
            part(zip, "xl/sheet.xml", """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                    <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Since</t></is></c></row>
                    <row r="2"><c r="A2" t="inlineStr"><is><t>Kyiv</t></is></c><c r="B2" s="1"><v>44270</v></c></row>
                    </sheetData></worksheet>""");
        }

        assertThat(MemberListReading.of(bytes.toByteArray())).containsExactly("Kyiv |  |  | 2021-03-15");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><table><tr><td>Name</td></tr></table>          | refused.import.saveAs WEB_PAGE
            MIME-Version: 1.0                                             | refused.import.saveAs WEB_PAGE
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/> | refused.import.saveAs XML
            %PDF-1.7                                                      | refused.import.noTable
            {\\rtf1 Name}                                                  | refused.import.noTable
            """)
    void whatOnlyCallsItselfATableIsRefusedWithTheWayOut(String content, String refusal) {
        assertThat(MemberListReading.of(content.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("refused: " + refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "mimetype content.xml, refused.import.saveAs OPEN_DOCUMENT",
        "[Content_Types].xml xl/workbook.bin, refused.import.saveAs BINARY_EXCEL",
        "[Content_Types].xml word/document.xml, refused.import.noTable",
        "holiday.jpg, refused.import.noTable"
    })
    void otherArchivesAreToldApart(String parts, String refusal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts.split(" ", -1)) {
                part(zip, part, "x");
            }
        }

        assertThat(MemberListReading.of(bytes.toByteArray())).containsExactly("refused: " + refusal);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> new MemberFile(new byte[0])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MemberFile("PK\3\4 and nothing behind it".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MemberFile(new byte[(21 << 20)])).isInstanceOf(Refused.class);
        byte[] many = "a\n".repeat(100_001).getBytes(StandardCharsets.US_ASCII);
        MemberFile file = new MemberFile(many);
        assertThatThrownBy(() -> file.lines(file.guess(), Integer.MAX_VALUE)).isInstanceOf(Refused.class);
    }

    private static MemberRows rows(MemberFile file, MemberFormat format) {
        return file.rows(format, "UA", TODAY);
    }
}
