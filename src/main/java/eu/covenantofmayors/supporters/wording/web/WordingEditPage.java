package eu.covenantofmayors.supporters.wording.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.wording.TextKind;
import eu.covenantofmayors.supporters.wording.Wording;
import eu.covenantofmayors.supporters.wording.WordingService;
import eu.covenantofmayors.supporters.wording.WordingsInForce;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /admin/wording/edit}: what one text says in one language. */
@Named
@ViewScoped
public class WordingEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHORT = 90;
    private static final int MOST_ROWS = 24;

    @Inject
    private WordingService wordings;

    @Inject
    private WordingsInForce inForce;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private String key;
    private String tag;
    private Languages language;
    private Long version;
    private String text;
    private String preview;

    /**
     * Called when the address is known, not when the form is posted.
     *
     * @throws NotFound when there is no such text
     */
    public void load() {
        if (key == null) {
            throw new NotFound();
        }
        language = Languages.of(String.valueOf(tag)).orElse(site.language());
        Optional<Wording> own = wordings.find(key, language);
        version = own.map(Wording::version).orElse(null);
        text = own.map(Wording::text).orElseGet(this::getBuiltIn);
        preview = wordings.preview(key, language, text);
    }

    public void look() {
        say.tried(() -> preview = wordings.preview(key, language, text));
    }

    public void save() {
        change(() -> wordings.write(key, language, version, text), "wording.saved");
    }

    public void reset() {
        change(() -> wordings.reset(key, language, version), "wording.isReset");
    }

    private void change(Say.Work work, String done) {
        say.whenDoneGo(
                () -> {
                    work.run();
                    inForce.read();
                },
                "/admin/wording/edit?key=" + key + "&text=" + language.tag(),
                done);
    }

    /** How it would look, as it was when somebody last asked. */
    public String getPreview() {
        return preview;
    }

    /** Whether the institution says it in its own words already. */
    public boolean isOwn() {
        return version != null;
    }

    public TextKind getKind() {
        return TextKind.of(key);
    }

    /** Of a page of text: what it is called in its address. */
    public String getPage() {
        return key.split("\\.")[1];
    }

    /** As it came with the WAR. */
    public String getBuiltIn() {
        return Texts.in(language).builtIn(key);
    }

    public String getEnglish() {
        return Texts.in(Languages.EN).text(key);
    }

    /** What fills its places, by what is written for each. */
    public Map<String, String> getPlaces() {
        return wordings.places(key, language);
    }

    public int getRows() {
        long lines =
                getBuiltIn().lines().mapToInt(line -> 1 + line.length() / SHORT).sum();
        return (int) Math.min(MOST_ROWS, lines + 1);
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public Languages getLanguage() {
        return language;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
