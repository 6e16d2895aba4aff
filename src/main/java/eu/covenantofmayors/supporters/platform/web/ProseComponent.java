package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Prose;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <cv:prose value="…" lang="…"/>}: longer text as {@link Prose} makes it; the one place where a page writes HTML as it is. */
@FacesComponent("covenant.Prose")
public class ProseComponent extends UIComponentBase {
    @Override
    public String getFamily() {
        return "covenant";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", this);
        writer.writeAttribute("class", "prose", null);
        if (getAttributes().get("lang") != null) {
            writer.writeAttribute("lang", getAttributes().get("lang"), null);
        }
        writer.write(Prose.html((String) getAttributes().get("value")));
        writer.endElement("div");
    }
}
