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
import java.io.IOException;
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
    private List<MemberImport> all;

    public void upload() {
        Supporter supporter = profiles.mine().orElseThrow();
        long[] id = new long[1];
        if (say.tried(
                () -> id[0] = imports.upload(supporter.id(), Upload.name(file).orElse("?"), bytes()))) {
            say.go("/workspace/member/mapping?id=" + id[0]);
        }
    }

    private byte[] bytes() {
        try {
            return file.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw Refused.at("file", "refused.import.truncated");
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
