package eu.covenantofmayors.supporters.platform;

import java.util.List;
import java.util.logging.Level;

/**
 * Something that is wrong with the operator's settings.
 *
 * @param level of the line in the log; what is {@code SEVERE} is also shown to the administrators
 * @param key of the setting
 * @param value as it is set; null where it is hidden or there is none
 * @param explanation key of the text that says what is allowed, or what else is wrong
 * @param arguments fill the places of that text
 * @param effect key of the text that says what counts instead
 * @param standard the default, which fills the place of that text; null where there is none
 */
public record SettingProblem(
        Level level,
        String key,
        String value,
        String explanation,
        List<Object> arguments,
        String effect,
        String standard) {
    /** One that has to be mended. */
    public SettingProblem(
            String key, String value, String explanation, List<Object> arguments, String effect, String standard) {
        this(Level.SEVERE, key, value, explanation, arguments, effect, standard);
    }

    public boolean isSevere() {
        return level == Level.SEVERE;
    }

    /** What is allowed, or what else is wrong. */
    public String explanation(Texts texts) {
        return texts.format(explanation, arguments.toArray());
    }

    /** What counts instead. */
    public String effect(Texts texts) {
        return texts.format(effect, standard);
    }

    /** The line for the log. */
    String line() {
        Texts english = Texts.in(Languages.EN);
        return value == null
                ? english.format("setting.problem.hidden", key, explanation(english), effect(english))
                : english.format("setting.problem", key, value, explanation(english), effect(english));
    }
}
