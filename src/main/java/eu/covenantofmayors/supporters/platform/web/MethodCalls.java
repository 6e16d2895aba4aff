package eu.covenantofmayors.supporters.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls the methods that a page names, {@code #{row.name()}}: it looks for those of a class once. Expressly copies all of them
 * for each call, and a page with a table makes some hundred calls. Of several with as many parameters it leaves the choice
 * to Expressly.
 */
public class MethodCalls extends ELResolver {
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

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nobody writes here
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
