package eu.covenantofmayors.supporters.platform.web;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.el.ELResolverWrapper;

/**
 * Calls the methods that a page names, {@code #{row.name()}}: it looks for those of a class once. Expressly copies all of
 * them for each call, and a page with a table makes some hundred calls. Of several with as many parameters it leaves the
 * choice to Expressly.
 */
public class MethodCalls extends ELResolverWrapper {
    private record Call(String name, int parameters) {}

    private static final ClassValue<Map<Call, Optional<Method>>> OF_CLASS = new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> !method.isBridge())
                    .collect(Collectors.toMap(
                            method -> new Call(method.getName(), method.getParameterCount()),
                            method -> Optional.of(method).filter(MethodCalls::isCallable),
                            (one, other) -> Optional.empty()));
        }
    };

    /** Whatever else is asked, others answer. */
    public MethodCalls() {
        super(new CompositeELResolver());
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getDeclaringClass().getModifiers()) && !method.isVarArgs();
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || name == null) {
            return null;
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Method method = OF_CLASS.get(base.getClass())
                .getOrDefault(new Call(name.toString(), given.length), Optional.empty())
                .orElse(null);
        if (method == null) {
            return null;
        }
        Object[] wanted = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            wanted[i] = type.isInstance(given[i]) ? given[i] : context.convertToType(given[i], type);
        }
        try {
            Object value = method.invoke(base, wanted);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }
}
