package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A manager takes all data of the own network along, and of no other. */
@ArquillianTest
class NetworkArchiveIT {
    @Inject
    private NetworkArchive archive;

    @Inject
    private TeamService team;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @Test
    void holdsTheNetworksOwnDataAsJsonAndAsWorkbook() throws Exception {
        Supporter supporter = setting.active("Архів " + UUID.randomUUID());
        Supporter other = setting.active("Другий " + UUID.randomUUID());
        String manager = SupporterSetting.managerOf(supporter);
        Map<String, byte[]> files = archiveOf(manager);
        assertThat(files).containsKeys("data.json", "data.xlsx");

        JsonObject data = Json.createReader(new ByteArrayInputStream(files.get("data.json")))
                .readObject();
        assertThat(data.getJsonArray("network").getJsonObject(0).getString("officialName"))
                .isEqualTo(supporter.organisation().officialName());
        assertThat(data.getJsonArray("people").getJsonObject(0).getString("email"))
                .isEqualTo(manager);
        assertThat(data.getJsonArray("reports")).isNotEmpty();
        assertThat(data.getJsonArray("history")).isNotEmpty();
        assertThat(data.toString())
                .doesNotContain(other.organisation().officialName(), SupporterSetting.managerOf(other), "hash");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(files.get("data.xlsx")))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactlyElementsOf(data.keySet());
            assertThat(workbook.findSheet("people").orElseThrow().read().get(1).getCellText(0))
                    .isEqualTo(manager);
        }
        assertThat(em.createNativeQuery(
                                "select actor from audit_entry where action = 'DataTakenAlong' and subject = ?1")
                        .setParameter(1, supporter.subject())
                        .getResultList())
                .asString()
                .isEqualTo("[" + manager + "]");
    }

    @Test
    void whoManagesNoNetworkGetsNothing() {
        Supporter supporter = setting.active("Archive " + UUID.randomUUID());
        String editor = "editor-" + UUID.randomUUID() + "@network.example";
        stage.as(
                SupporterSetting.managerOf(supporter),
                "NETWORK",
                () -> team.invite(supporter.organisation().id(), editor, "An editor", Languages.EN, Role.EDITOR));
        for (String somebody : new String[] {editor, "nobody@network.example"}) {
            assertThatThrownBy(() -> archiveOf(somebody)).as(somebody).isInstanceOf(NotFound.class);
        }
    }

    private Map<String, byte[]> archiveOf(String user) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stage.as(user, "NETWORK", () -> {
            archive.write(bytes);
            return null;
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
