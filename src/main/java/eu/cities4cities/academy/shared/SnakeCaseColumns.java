package eu.cities4cities.academy.shared;

import java.util.Locale;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * Maps {@code startsAt} to {@code starts_at}, so that only unusual columns need an annotation. Join
 * columns of two words and all tables are named where they are used.
 */
final class SnakeCaseColumns {
  private SnakeCaseColumns() {}

  /** Names the columns of all entities. */
  static void apply(Session session) {
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      for (DatabaseMapping mapping : descriptor.getMappings()) {
        DatabaseField field = mapping.getField();
        if (field != null && field.getName().equalsIgnoreCase(mapping.getAttributeName())) {
          field.setName(snakeCase(mapping.getAttributeName()));
        }
      }
    }
  }

  static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
