package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Names courses in the audit trail. */
@ApplicationScoped
class CoursesInAudit implements AuditNames {
  @Inject private CourseDirectory courses;

  @Override
  public String objectType() {
    return "Course";
  }

  @Override
  public String word() {
    return "course";
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids, Language language) {
    return ids.isEmpty() ? Map.of() : courses.titles(ids, language);
  }
}
