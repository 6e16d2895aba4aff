package eu.covenantofmayors.supporters.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of src/docs/domain.md, "Packages", for the classes below a root package. */
final class ArchitectureRules {
    /** The table: what each package may use besides itself. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("platform", Set.of());
        table.put("account", Set.of("platform"));
        table.put("notification", Set.of("platform", "account"));
        table.put("audit", Set.of("platform", "account"));
        table.put("wording", Set.of("platform", "account"));
        table.put("privacy", Set.of("platform", "account"));
        table.put("quarantine", Set.of("platform", "account"));
        table.put("supporter", Set.of("platform", "account", "notification"));
        for (String capability :
                List.of("adhesion", "commitment", "feedback", "signatory", "publication", "exchange")) {
            table.put(capability, Set.of("platform", "account", "notification", "supporter"));
        }
        table.put(
                "report",
                Set.of(
                        "platform",
                        "account",
                        "notification",
                        "supporter",
                        "adhesion",
                        "commitment",
                        "feedback",
                        "signatory",
                        "publication",
                        "exchange"));
        return table;
    }

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    /** The table, in the order in which packages build on each other. */
    static Map<String, Set<String>> mayUseByPackage() {
        return Collections.unmodifiableMap(MAY_USE);
    }

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_USE.keySet().forEach(name -> rules.add(usesOnlyWhatTheTableAllows(name)));
        rules.add(noCircles());
        rules.add(webTypesStayInWeb());
        rules.add(webHasNoEntityManagerAndTakesNoStep());
        rules.add(entitiesHaveNoPublicSetters());
        rules.add(onlyTheClocksProducerAsksForTheTime());
        rules.add(everyServiceMethodSaysWhoMayCallIt());
        rules.add(everyTextThatAServiceAsksForIsBounded());
        rules.add(namesSayWhatThingsAre());
        return rules;
    }

    ArchRule usesOnlyWhatTheTableAllows(String name) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .map(this::below)
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(below(name)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .as(name + " uses only " + MAY_USE.get(name))
                .allowEmptyShould(forbidden.length == 0);
    }

    ArchRule noCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule webTypesStayInWeb() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + "..web.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.primefaces..",
                        "org.omnifaces.."))
                .as("no type of Faces, Servlet, REST, PrimeFaces or OmniFaces outside web");
    }

    ArchRule webHasNoEntityManagerAndTakesNoStep() {
        return noClasses()
                .that(resideInAPackage(root + "..web.."))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(EntityManager.class)
                        .or(JavaClass.Predicates.simpleNameContaining("Sweep")))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "take a step of a life cycle",
                        (JavaCall<?> call) -> call.getTarget().getName().equals("take")
                                && call.getTargetOwner().getPackageName().startsWith(root)))
                .as("no EntityManager, sweep or step of a life cycle inside web");
    }

    ArchRule entitiesHaveNoPublicSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are entities below " + root,
                        (JavaClass type) -> type.isAnnotatedWith(Entity.class)
                                && type.getPackageName().startsWith(root)))
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*")
                .as("an entity's state is changed by its verbs, not by setters");
    }

    ArchRule onlyTheClocksProducerAsksForTheTime() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(JavaClass.Predicates.simpleName("ClockProducer"))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask the machine for the time", (JavaCall<?> call) -> asksTheMachine(call)))
                .as("every date comes through the injected Clock");
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean system = owner.equals("java.time.Clock") && name.startsWith("system");
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date")
                && name.equals("<init>")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || system || millis || date;
    }

    ArchRule everyServiceMethodSaysWhoMayCallIt() {
        return methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are services below " + root,
                        (JavaClass type) -> type.getPackageName().startsWith(root)
                                && Stream.of(Stateless.class, Singleton.class).anyMatch(type::isAnnotatedWith)))
                .and()
                .arePublic()
                .and(DescribedPredicate.describe(
                        "are no bridges",
                        (JavaMethod method) -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(beAnnotatedWith(RolesAllowed.class).or(beAnnotatedWith(PermitAll.class)))
                .as("every service method says who may call it");
    }

    ArchRule everyTextThatAServiceAsksForIsBounded() {
        return methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are services below " + root,
                        (JavaClass type) -> type.getPackageName().startsWith(root)
                                && Stream.of(Stateless.class, Singleton.class).anyMatch(type::isAnnotatedWith)))
                .should(have(DescribedPredicate.describe(
                        "no @NotBlank text without a greatest length",
                        (JavaMethod method) -> method.getParameters().stream()
                                .filter(parameter -> parameter.isAnnotatedWith(NotBlank.class))
                                .allMatch(parameter -> parameter.isAnnotatedWith(Size.class)
                                        || parameter.isAnnotatedWith(EmailAddress.class)))))
                .as("every text that a service asks for has a greatest length");
    }

    ArchRule namesSayWhatThingsAre() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(have(DescribedPredicate.describe(
                        "a name of the domain",
                        (JavaClass type) ->
                                !type.getSimpleName().matches(".*(Manager|Helper|Utils?|Impl|Facade|Dto|DTO)"))))
                .as("nothing is called Manager, Helper, Util, Impl or Facade");
    }

    private String below(String name) {
        return root + "." + name + "..";
    }
}
