package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.shared.web.PageTexts;
import eu.cities4cities.academy.shared.web.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Says the values of a course's form, whatever they are, to somebody who compares two of them. */
@RequestScoped
public class CourseFormWords {
  @Inject private PageTexts texts;
  @Inject private Times times;

  /** The value in the reader's language; a dash for nothing. */
  public String say(Object value) {
    String said = words(value);
    return said.isBlank() ? "–" : said;
  }

  private String words(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDate day) {
      return times.date(day);
    }
    if (value instanceof Boolean yes) {
      return texts.get(yes ? "course.form.yes" : "course.form.no");
    }
    if (value instanceof CourseKind kind) {
      return texts.get("course.kind." + kind.name());
    }
    if (value instanceof EnrollmentWay way) {
      return texts.get("course.way." + way.name());
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(
              each -> each instanceof ProfileTheme theme ? texts.get(theme.key()) : each.toString())
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("; "));
    }
    return value.toString();
  }
}
