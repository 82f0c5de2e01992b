package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.statistics.AttendanceFiles.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.function.BiFunction;

/** Answers a download of a course's table as a file, in the language that is asked for. */
@RequestScoped
class CourseFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv",
          "text/csv;charset=UTF-8;header=present");

  @Inject private StatisticsService statistics;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /** The attendance of everybody at each session. */
  Response attendance(String slug, String format, String lang) {
    return answer(
        slug,
        "attendance",
        format,
        (figures, language) -> {
          var files = new AttendanceFiles(figures.attendance(), language.code(), words(language));
          return format.equals("csv") ? files::writeCsv : files::writeXlsx;
        },
        lang);
  }

  /** Everybody's quiz result and certificate. */
  Response results(String slug, String format, String lang) {
    return answer(
        slug,
        "results",
        format,
        (figures, language) -> {
          var files = new ResultFiles(figures, language.code(), words(language));
          return format.equals("csv") ? files::writeCsv : files::writeXlsx;
        },
        lang);
  }

  private Response answer(
      String slug,
      String table,
      String format,
      BiFunction<CourseStatistics, Language, StreamingOutput> writer,
      String lang) {
    String type = TYPES.get(format);
    if (type == null) {
      throw new NotFoundException("format " + format);
    }
    Language language = lang == null ? caller.language() : Language.of(lang);
    String file = table + "." + format;
    CourseStatistics figures = statistics.forDownload(slug, file);
    return Response.ok(writer.apply(figures, language), type)
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + file + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private Words words(Language language) {
    return (key, args) -> texts.get(language, key, args);
  }
}
