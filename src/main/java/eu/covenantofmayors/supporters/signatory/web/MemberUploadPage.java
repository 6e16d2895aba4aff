package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.signatory.MemberImport;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;

/** {@code /workspace/member/import}: hands in a file with members, and tells of earlier ones. */
@Named
@RequestScoped
public class MemberUploadPage {
    private static final int EARLIER = 20;

    @Inject
    private MemberImportService imports;

    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private Part file;
    private long id;
    private List<MemberImport> all;

    public void upload() {
        Supporter supporter = profiles.mine().orElseThrow();
        if (say.tried(() -> id = imports.upload(
                supporter.id(),
                Upload.name(file).orElse("?"),
                Upload.bytes(file, Refused.at("file", "refused.import.truncated"))))) {
            say.go("/workspace/member/mapping?id=" + id);
        }
    }

    public List<MemberImport> getAll() {
        if (all == null) {
            all = profiles.mine().map(network -> imports.all(network, EARLIER)).orElse(List.of());
        }
        return all;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
