package eu.covenantofmayors.supporters.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a JSON document tells, each value by where it stands: {@code parts.PROMOTE.story}, {@code services.0.area}. */
public final class JsonPaths {
    private JsonPaths() {}

    /** In the document's order. */
    public static Map<String, JsonValue> of(JsonObject document) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        document.forEach((name, value) -> collect(name, value, values));
        return values;
    }

    private static void collect(String path, JsonValue value, Map<String, JsonValue> values) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> collect(path + "." + name, inner, values));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(path + "." + i, array.get(i), values);
            }
        } else {
            values.put(path, value);
        }
    }

    /** A value as people read it: a text without its quotation marks. */
    public static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
