package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.Rubric;
import eu.cities4cities.academy.quiz.question.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What those who grade are told: a list of criteria with their points, which other systems show as
 * such. Free words become one criterion that is worth everything.
 */
final class MoodleRubric {
  private static final Pattern CRITERION =
      Pattern.compile("<li data-points=\"(\\d{1,3})\">(.*?)</li>", Pattern.DOTALL);

  private MoodleRubric() {}

  static Rubric read(XmlElement question, int points) {
    return read(question.child("graderinfo").map(info -> info.text("text")).orElse(""), points);
  }

  static Rubric read(String html, int points) {
    List<Rubric.Criterion> criteria = new ArrayList<>();
    Matcher each = CRITERION.matcher(html);
    while (each.find()) {
      criteria.add(
          new Rubric.Criterion(
              criteria.size() + 1,
              SaidHtml.of(each.group(2)).words(),
              Integer.parseInt(each.group(1))));
    }
    Words free = SaidHtml.of(html).words();
    if (criteria.isEmpty() && !free.isEmpty()) {
      criteria.add(new Rubric.Criterion(1, free, points));
    }
    return new Rubric(criteria);
  }

  static String write(Rubric rubric, LanguageHtml languages) {
    var html = new StringBuilder();
    rubric
        .criteria()
        .forEach(
            criterion ->
                html.append("<li data-points=\"")
                    .append(criterion.points())
                    .append("\">")
                    .append(languages.of(criterion.name()))
                    .append("</li>"));
    return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
  }
}
