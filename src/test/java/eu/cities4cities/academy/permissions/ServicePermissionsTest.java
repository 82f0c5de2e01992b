package eu.cities4cities.academy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.cities4cities.academy.shared.Service;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServicePermissionsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("eu.cities4cities.academy");

  private static final Set<String> OBJECTS =
      Set.of("-", "course", "community", "own", "holder", "enrolled");

  /** A new method without a line, a line without a method and a changed decision all fail. */
  @Test
  void tableNamesEachServiceMethodWithItsDecision() {
    Set<String> code =
        CLASSES.stream()
            .filter(each -> each.isAnnotatedWith(Service.class))
            .map(JavaClass::reflect)
            .flatMap(PermissionTable::methodsOf)
            .map(each -> PermissionTable.signature(each) + " | " + PermissionTable.who(each))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> table =
        PermissionTable.read().stream()
            .map(row -> row.method() + " | " + row.who())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(without(code, table)).as("lines to add to " + PermissionTable.FILE).isEmpty();
    assertThat(without(table, code)).as("lines that no method has").isEmpty();
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  @Test
  void eachLineSaysWhoseThingsTheCallIsAbout() {
    assertThat(PermissionTable.read())
        .allSatisfy(row -> assertThat(OBJECTS).contains(row.object()));
  }

  /**
   * A trainer, a coordinator or a participant who names a thing must not be trusted by role alone.
   */
  @Test
  void methodsThatTakeAnIdentifierSayWhoseItIs() {
    List<String> undecided =
        PermissionTable.read().stream()
            .filter(row -> !row.isInternal() && !row.isForAnyone() && !row.isAboutAnObject())
            .filter(
                row -> row.roles().stream().anyMatch(role -> !Strangers.SEES_ALL.contains(role)))
            .filter(row -> namesAThing(row.reflected()))
            .map(PermissionTable.Row::toString)
            .filter(
                line -> !Strangers.ROLE_IS_ENOUGH.contains(line.substring(0, line.indexOf(" |"))))
            .toList();
    assertThat(undecided).isEmpty();
  }

  private static boolean namesAThing(Method method) {
    return Arrays.stream(method.getParameters()).anyMatch(Strangers::isIdentifier);
  }
}
