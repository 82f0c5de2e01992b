package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CourseNames;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the account room the names of courses, for the roles of trainers. */
@ApplicationScoped
class CourseDirectory implements CourseNames {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  @Inject private CourseRepository courses;

  @Override
  public Map<Long, String> titles(Collection<Long> ids, Language language) {
    return courses.list(ids).stream()
        .collect(Collectors.toMap(Course::getId, course -> title(course, language)));
  }

  @Override
  public Map<String, String> choices(Language language) {
    Map<String, String> choices = new LinkedHashMap<>();
    courses
        .listForStaff(null, null, null)
        .forEach(
            course ->
                choices.put(
                    course.getSlug(),
                    title(course, language) + ", " + course.getFirstDay().format(DAY)));
    return choices;
  }

  @Override
  public Optional<Long> find(String slug) {
    return courses.findBySlug(slug).map(Course::getId);
  }

  private static String title(Course course, Language language) {
    return language.choose(course.getTitleUk(), course.getTitleEn());
  }
}
