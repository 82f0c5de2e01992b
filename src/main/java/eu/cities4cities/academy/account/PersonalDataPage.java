package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.ErrorPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes what is kept about a person as one HTML file that stands on its own: no script, no address
 * elsewhere, readable in any browser without the network.
 */
@ApplicationScoped
class PersonalDataPage {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final String STYLE =
      """
      :root{color-scheme:light dark}body{font:16px/1.5 Onest,Arial,sans-serif;margin:2rem auto;\
      max-width:75rem;padding:0 1rem}table{border-collapse:collapse;width:100%}div{overflow-x:auto}\
      th,td{border:1px solid #8a94a3;padding:.4rem .6rem;text-align:left;vertical-align:top;\
      white-space:pre-line}caption,h2{text-align:left}""";

  @Inject private Texts texts;

  String write(List<PersonalDataSection> sections, Instant at, Language language) {
    StringBuilder html = new StringBuilder(1 << 14);
    String title = escape(texts.get(language, "personalData.title"));
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language.code());
    html.append("\"><head><meta charset=\"utf-8\"><title>").append(title);
    html.append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>");
    html.append(STYLE)
        .append("</style></head><body><main>\n<h1>")
        .append(title)
        .append("</h1>\n<p>");
    html.append(escape(texts.get(language, "personalData.made", text(at, language))));
    html.append("</p>\n");
    for (PersonalDataSection section : sections) {
      section(html, section, language);
    }
    return html.append("</main></body></html>\n").toString();
  }

  private void section(StringBuilder html, PersonalDataSection section, Language language) {
    html.append("<h2>").append(escape(title(section, language))).append("</h2>\n");
    html.append("<div><table><thead><tr>");
    for (String field : section.fields()) {
      html.append("<th scope=\"col\">").append(escape(label(section, field, language)));
      html.append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    for (List<Object> row : section.rows()) {
      html.append("<tr>");
      for (Object value : row) {
        html.append("<td>").append(escape(text(value, language))).append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  /** A section's title. */
  String title(PersonalDataSection section, Language language) {
    return texts.get(language, "personalData." + section.name());
  }

  private String label(PersonalDataSection section, String field, Language language) {
    String own = "personalData." + section.name() + "." + field;
    return texts.get(language, texts.has(own) ? own : "personalData.field." + field);
  }

  private String text(Object value, Language language) {
    if (value == null) {
      return "–";
    } else if (value instanceof PersonalDataSection.Text both) {
      String chosen = both.in(language);
      return chosen == null ? "–" : chosen;
    } else if (value instanceof Boolean told) {
      return texts.get(language, told ? "personalData.yes" : "personalData.no");
    } else if (value instanceof Instant instant) {
      return MOMENT.format(KyivTime.at(instant));
    } else if (value instanceof LocalDateTime planned) {
      return MOMENT.format(planned);
    } else if (value instanceof LocalDate day) {
      return DAY.format(day);
    } else if (value instanceof Enum<?> word) {
      String key = word.getDeclaringClass().getSimpleName() + "." + word.name();
      return texts.has(key) ? texts.get(language, key) : word.name();
    }
    return value.toString();
  }

  private static String escape(String text) {
    return ErrorPages.escape(text);
  }
}
