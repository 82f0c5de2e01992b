package eu.cities4cities.academy.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.GuardedInterceptor;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls every service method as every role, and as a stranger to the thing that it names. */
@ExtendWith(ArquillianExtension.class)
class ServicePermissionsIT {

  @Inject @Any private Instance<Object> beans;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Things things;
  @Resource private UserTransaction transaction;

  @Test
  void eachMethodRefusesExactlyTheRolesThatItsLineDoesNotName() throws Exception {
    long person = data.person();
    List<String> wrong = new ArrayList<>();
    for (PermissionTable.Row row : PermissionTable.read()) {
      if (row.isInternal()) {
        continue;
      }
      acting.asNobody();
      expect(row, "nobody", row.isForAnyone(), wrong, Map.of());
      for (Role role : Role.values()) {
        acting.as(person, role);
        expect(row, role.name(), row.roles().contains(role), wrong, Map.of());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aRoleWithoutTheThingIsRefusedTheThing() throws Exception {
    Map<String, Object> known = things.ofSomebodyElse();
    long person = data.person();
    List<String> wrong = new ArrayList<>();
    for (PermissionTable.Row row : PermissionTable.read()) {
      if (row.isInternal() || !row.isAboutAnObject() || names(row).isEmpty()) {
        continue;
      }
      for (Role role : row.roles()) {
        if (Strangers.SEES_ALL.contains(role) && !row.object().equals("own")) {
          continue;
        }
        acting.as(person, role);
        Optional<Throwable> thrown = call(row, known);
        if (thrown.filter(ServicePermissionsIT::isRefusal).isEmpty()) {
          wrong.add(row + " let in a strange " + role + thrown.map(e -> ": " + e).orElse(""));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Shows that the refusals above are about the person and not about a thing that is not there. */
  @Test
  void whoeverHoldsTheThingIsLetIn() throws Exception {
    Map<String, Object> known = things.ofSomebodyElse();
    long owner = (long) known.get("personId");
    List<String> wrong = new ArrayList<>();
    for (PermissionTable.Row row : PermissionTable.read()) {
      if (row.isInternal() || !row.isAboutAnObject() || names(row).isEmpty()) {
        continue;
      }
      boolean personal = Set.of("own", "holder", "enrolled").contains(row.object());
      acting.as(owner, personal ? Role.PARTICIPANT : Role.ORGANIZER);
      call(row, known)
          .filter(ServicePermissionsIT::isRefusal)
          .ifPresent(thrown -> wrong.add(row + " refused its own: " + thrown));
    }
    assertThat(wrong).isEmpty();
  }

  /** The identifiers that a line's method takes. */
  private static List<Parameter> names(PermissionTable.Row row) {
    return Arrays.stream(row.reflected().getParameters()).filter(Strangers::isIdentifier).toList();
  }

  private void expect(
      PermissionTable.Row row,
      String who,
      boolean allowed,
      List<String> wrong,
      Map<String, Object> known)
      throws Exception {
    boolean refused = call(row, known).filter(ServicePermissionsIT::isByTheGuard).isPresent();
    if (refused == allowed) {
      wrong.add(row + (allowed ? " refused " : " let in ") + who);
    }
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof AccessDeniedException
        || thrown instanceof NotFoundException
        || thrown.getClass().getSimpleName().equals("NotEnrolledException");
  }

  private static boolean isByTheGuard(Throwable thrown) {
    return (thrown instanceof AccessDeniedException || thrown instanceof NotSignedInException)
        && Arrays.stream(thrown.getStackTrace())
            .anyMatch(
                frame ->
                    frame.getClassName().equals(GuardedInterceptor.class.getName())
                        && frame.getMethodName().equals("decide"));
  }

  /** Calls the method in a transaction that is undone; returns what it threw. */
  private Optional<Throwable> call(PermissionTable.Row row, Map<String, Object> known)
      throws Exception {
    Method method = row.reflected();
    method.setAccessible(true);
    Object service = beans.select(row.service()).get();
    Object[] arguments =
        Arrays.stream(method.getParameters())
            .map(parameter -> Things.argument(row.service(), parameter, known))
            .toArray();
    transaction.begin();
    try {
      method.invoke(service, arguments);
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(unwrapped(e.getCause()));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(row + " does not take " + Arrays.toString(arguments), e);
    } finally {
      transaction.rollback();
    }
  }

  private static Throwable unwrapped(Throwable thrown) {
    Set<String> wrappers = Set.of("TransactionalException", "EJBException", "WeldException");
    return thrown.getCause() != null && wrappers.contains(thrown.getClass().getSimpleName())
        ? thrown.getCause()
        : thrown;
  }
}
