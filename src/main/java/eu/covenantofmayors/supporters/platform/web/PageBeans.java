package eu.covenantofmayors.supporters.platform.web;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.faces.context.FacesContext;
import org.omnifaces.el.ELResolverWrapper;
import org.omnifaces.util.Beans;

/**
 * Finds the two beans that nearly every expression of every page asks for, {@code msg} and {@code site}, once for a request
 * instead of by way of CDI each time, and asks {@code msg} for its texts directly. A page has some hundred of these.
 */
public class PageBeans extends ELResolverWrapper {
    /** Whatever else is asked, others answer. */
    public PageBeans() {
        super(new CompositeELResolver());
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value;
        if (base == null && "msg".equals(property)) {
            value = of(context, Msg.class);
        } else if (base == null && "site".equals(property)) {
            value = of(context, Site.class);
        } else if (base instanceof Msg msg && property != null) {
            value = msg.get(property);
        } else {
            return null;
        }
        context.setPropertyResolved(base, property);
        return value;
    }

    private static Object of(ELContext context, Class<?> type) {
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        return faces.getAttributes().computeIfAbsent(type.getName(), name -> Beans.getInstance(type));
    }
}
