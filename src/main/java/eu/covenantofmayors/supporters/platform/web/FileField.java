package eu.covenantofmayors.supporters.platform.web;

import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;

/**
 * {@code h:inputFile} without a memory: when another field of the form is wrong, the file that came with it is neither part of the
 * page's state, which could not be packed with it, nor can a browser be given it back.
 */
public class FileField extends HtmlInputFile {
    @Override
    public Object saveState(FacesContext context) {
        resetValue();
        return super.saveState(context);
    }
}
