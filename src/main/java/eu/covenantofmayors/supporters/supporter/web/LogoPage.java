package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** {@code /workspace/logo}: the picture by which people know a network. */
@Named
@RequestScoped
public class LogoPage {
    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private Part file;

    public void put() {
        say.whenDoneGo(
                () -> profiles.showLogo(
                        network().id(), Upload.bytes(file, Refused.at("file", "refused.picture.format"))),
                "/workspace/logo",
                "logo.shown");
    }

    public void remove() {
        say.whenDoneGo(() -> profiles.showLogo(network().id(), null), "/workspace/logo", "logo.removed");
    }

    private Supporter network() {
        return profiles.mine().orElseThrow();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
