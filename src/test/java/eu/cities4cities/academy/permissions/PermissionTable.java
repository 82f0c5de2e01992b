package eu.cities4cities.academy.permissions;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table in {@code permissions/services.txt}: a line for each public method of a service. */
final class PermissionTable {
  static final String FILE = "permissions/services.txt";
  private static final String ROOT = "eu.cities4cities.academy.";

  private PermissionTable() {}

  /**
   * A line: {@code room.Service.method(Types) | who | object}.
   *
   * @param method room, class, name and simple parameter types
   * @param who {@code anyone}, {@code signed in}, {@code internal} or the roles' names
   * @param object whose things the call is about: {@code course} (its staff), {@code community}
   *     (its editors), {@code own} (the caller's), {@code enrolled} (the caller's course), {@code
   *     holder} (the caller's, or any organizer's business), or {@code -} where the role alone
   *     decides
   */
  record Row(String method, String who, String object) {

    /** The roles that may call it; none where it is for the house itself. */
    Set<Role> roles() {
      if (who.equals("internal")) {
        return EnumSet.noneOf(Role.class);
      }
      if (who.equals("anyone") || who.equals("signed in")) {
        return EnumSet.allOf(Role.class);
      }
      return Arrays.stream(who.split(" "))
          .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    boolean isInternal() {
      return who.equals("internal");
    }

    boolean isForAnyone() {
      return who.equals("anyone");
    }

    boolean isAboutAnObject() {
      return !object.equals("-");
    }

    Class<?> service() {
      String name = method.substring(0, method.indexOf('('));
      try {
        return Class.forName(ROOT + name.substring(0, name.lastIndexOf('.')));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The method itself. */
    Method reflected() {
      Class<?> service = service();
      return methodsOf(service)
          .filter(each -> signature(each).equals(method))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No such method: " + method));
    }

    @Override
    public String toString() {
      return method + " | " + who + " | " + object;
    }
  }

  static List<Row> read() {
    try (InputStream in = PermissionTable.class.getClassLoader().getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*"))
          .map(parts -> new Row(parts[0].strip(), parts[1].strip(), parts[2].strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The methods that a caller from outside can reach. */
  static Stream<Method> methodsOf(Class<?> service) {
    return Arrays.stream(service.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isSynthetic());
  }

  static String signature(Method method) {
    return method.getDeclaringClass().getName().substring(ROOT.length())
        + "."
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** What the method's annotation says, in the table's words. */
  static String who(Method method) {
    if (method.isAnnotationPresent(Internal.class)) {
      return "internal";
    }
    if (method.isAnnotationPresent(Anyone.class)) {
      return "anyone";
    }
    if (method.isAnnotationPresent(SignedIn.class)) {
      return "signed in";
    }
    OnlyFor onlyFor = method.getAnnotation(OnlyFor.class);
    if (onlyFor == null) {
      return "nobody decided";
    }
    return EnumSet.copyOf(List.of(onlyFor.value())).stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
