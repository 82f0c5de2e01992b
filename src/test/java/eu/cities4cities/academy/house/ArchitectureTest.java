package eu.cities4cities.academy.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.OnceMigrated;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.web.Needs;
import jakarta.ejb.Schedule;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Habits of the house that a machine can check. */
class ArchitectureTest {
  private static final String ROOT = "eu.cities4cities.academy";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final ArchRule onlyRepositoriesKnowTheEntityManager =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .and()
          .resideOutsideOfPackage(ROOT + ".demo..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  private static final ArchRule repositoriesStayInTheirRoom =
      classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

  private static final ArchRule servicesAndEntitiesDoNotKnowFaces =
      noClasses()
          .that()
          .areAnnotatedWith(Service.class)
          .or()
          .areAnnotatedWith(Entity.class)
          .or()
          .haveSimpleNameEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

  private static final ArchRule entitiesNameTheirTable =
      classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Table.class);

  private static final ArchRule workersWaitForTheSchema =
      methods()
          .that()
          .areAnnotatedWith(Schedule.class)
          .should()
          .beDeclaredInClassesThat(
              new DescribedPredicate<>("skip their rounds until the schema is up to date") {
                @Override
                public boolean test(JavaClass worker) {
                  return worker
                      .tryGetAnnotationOfType(Interceptors.class)
                      .map(found -> List.of(found.value()).contains(OnceMigrated.class))
                      .orElse(false);
                }
              });

  private static final ArchRule everyServiceMethodHasADecision =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Service.class)
          .and()
          .arePublic()
          .and()
          .areNotStatic()
          .should(haveExactlyOneDecision());

  private static final ArchRule pagesAndResourcesDoNotCallInternalMethods =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Bean")
          .or()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .accessTargetWhere(
              new DescribedPredicate<JavaAccess<?>>("it is @Internal") {
                @Override
                public boolean test(JavaAccess<?> access) {
                  return access
                      .getTarget()
                      .resolveMember()
                      .map(member -> member.isAnnotatedWith(Internal.class))
                      .orElse(false);
                }
              });

  private static final ArchRule everyCallOfTheApiSaysWhatATokenNeeds =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should()
          .beAnnotatedWith(Needs.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Needs.class);

  private static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("ClockProducer")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callConstructor(Date.class);

  private static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .that(resideInAPackage(ROOT + ".."))
          .should()
          .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper)");

  /** Plain tests, so that each rule is counted where the others are. */
  @TestFactory
  Stream<DynamicTest> rules() {
    assertThat(CLASSES).hasSizeGreaterThan(100);
    return Stream.of(
            onlyRepositoriesKnowTheEntityManager,
            repositoriesStayInTheirRoom,
            servicesAndEntitiesDoNotKnowFaces,
            entitiesNameTheirTable,
            workersWaitForTheSchema,
            everyServiceMethodHasADecision,
            pagesAndResourcesDoNotCallInternalMethods,
            everyCallOfTheApiSaysWhatATokenNeeds,
            timeComesFromTheClock,
            namesSayWhatAThingIs)
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
  }

  private static ArchCondition<JavaMethod> haveExactlyOneDecision() {
    return new ArchCondition<>("carry exactly one decision about who may call it") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        long decisions =
            Stream.of(Anyone.class, SignedIn.class, OnlyFor.class, Internal.class)
                .filter(method::isAnnotatedWith)
                .count();
        if (decisions != 1) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " carries " + List.of(decisions)));
        }
      }
    };
  }
}
