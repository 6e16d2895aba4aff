package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.MailTopic;
import eu.covenantofmayors.supporters.account.OwnAccount;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /workspace/account}: somebody of a network sees to their name, their mails and their own data. */
@Named
@ViewScoped
public class OwnAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnAccount account;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private long version;
    private String email;
    private String name;
    private Languages language;
    private boolean sure;
    private final Map<MailTopic, Boolean> wanted = new EnumMap<>(MailTopic.class);

    @PostConstruct
    void load() {
        User user = account.mine();
        version = user.version();
        email = user.email();
        name = user.name();
        language = user.language();
        for (MailTopic topic : MailTopic.values()) {
            wanted.put(topic, !user.muted().contains(topic));
        }
    }

    public void save() {
        Set<MailTopic> muted = EnumSet.noneOf(MailTopic.class);
        wanted.forEach((topic, wants) -> {
            if (!wants) {
                muted.add(topic);
            }
        });
        say.whenDoneGo(() -> account.change(version, name, language, muted), "/workspace/account", "ownAccount.saved");
    }

    public void erase() throws ServletException {
        if (!sure) {
            say.refused(Refused.at("sure", "refused.eraseUnsure"));
        } else if (say.tried(() -> account.erase())) {
            request.logout();
            request.getSession().invalidate();
            say.go("/");
        }
    }

    public String getEmail() {
        return email;
    }

    public MailTopic[] getTopics() {
        return MailTopic.values();
    }

    /** Which mails they get; what is ticked goes in there. */
    public Map<MailTopic, Boolean> getWanted() {
        return wanted;
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Languages getLanguage() {
        return language;
    }

    public void setLanguage(Languages language) {
        this.language = language;
    }

    /** They have ticked that they know what erasing means. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
