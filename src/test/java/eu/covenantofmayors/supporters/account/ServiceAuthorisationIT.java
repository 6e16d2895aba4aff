package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every method of every service as each role that may not call it, and as nobody: the container refuses all of them. */
@ArquillianTest
class ServiceAuthorisationIT {
    private static final String NOBODY = "";
    private static final List<String> ROLES = List.of("OFFICE", "COMMISSION", "ADMIN", "NETWORK", "SYSTEM", NOBODY);
    private static final String OURS = "eu.covenantofmayors.supporters.";

    @Inject
    private BeanManager beans;

    @Inject
    private Stage stage;

    @Test
    void whoMayNotCallAServiceIsRefused() {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        int methods = 0;
        for (Bean<?> bean : services()) {
            Object service = reference(bean);
            for (Method method : methods(bean.getBeanClass())) {
                methods++;
                for (String role : forbidden(method)) {
                    calls++;
                    String answer = answer(service, method, role);
                    if (!answer.equals("refused")) {
                        wrong.add(bean.getBeanClass().getSimpleName() + "." + method.getName() + " as "
                                + (role.isEmpty() ? "nobody" : role) + ": " + answer);
                    }
                }
            }
        }
        System.out.println("Authorisation of services: " + methods + " methods, " + calls + " calls");

        assertThat(wrong).isEmpty();
        assertThat(methods).isGreaterThan(100);
        assertThat(calls).isGreaterThan(400);
    }

    private List<Bean<?>> services() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Stateless.class)
                        && bean.getBeanClass().getName().startsWith(OURS)
                        && !bean.getBeanClass().getSimpleName().startsWith("As"))
                .<Bean<?>>map(bean -> bean)
                .distinct()
                .toList();
    }

    private Object reference(Bean<?> bean) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        return beans.getReference(bean, bean.getBeanClass(), context);
    }

    private static List<Method> methods(Class<?> service) {
        return Stream.of(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic())
                .toList();
    }

    private static List<String> forbidden(Method method) {
        // Services of the tests say nothing; that ours do, ArchitectureTest sees to.
        // What runs later answers before it is refused.
        if (!method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(Asynchronous.class)) {
            return List.of();
        }
        Set<String> allowed = Set.of(method.getAnnotation(RolesAllowed.class).value());
        return ROLES.stream().filter(role -> !allowed.contains(role)).toList();
    }

    private String answer(Object service, Method method, String role) {
        try {
            if (role.isEmpty()) {
                call(service, method);
            } else {
                stage.as("somebody@example.org", role, () -> call(service, method));
            }
            return "let in";
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof EJBAccessException) {
                    return "refused";
                }
            }
            return "let in, and then " + e;
        }
    }

    private static Object call(Object service, Method method) {
        Object[] nothing = Stream.of(method.getParameterTypes())
                .map(ServiceAuthorisationIT::nothing)
                .toArray();
        try {
            return method.invoke(service, nothing);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }
}
