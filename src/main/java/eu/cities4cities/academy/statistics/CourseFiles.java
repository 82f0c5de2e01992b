package eu.cities4cities.academy.statistics;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.WholeFile;
import eu.cities4cities.academy.statistics.AttendanceFiles.Sheet;
import eu.cities4cities.academy.statistics.AttendanceFiles.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
  @Inject private WholeFile whole;
  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * How a file is asked for, as it stands in the address.
   *
   * @param format "xlsx" or "csv"
   * @param sheet which table of the workbook as CSV; the people's if not given
   * @param lang "uk" or "en"; the caller's language if not given
   * @param names "no" for pseudonyms in place of names
   */
  record Ask(String format, String sheet, String lang, String names) {}

  /** The attendance of everybody at each session. */
  Response attendance(String slug, Ask ask) {
    boolean csv = "csv".equals(ask.format());
    Sheet sheet =
        ask.sheet() == null
            ? Sheet.ATTENDANCE
            : Sheet.of(ask.sheet())
                .filter(any -> csv)
                .orElseThrow(() -> new NotFoundException("sheet " + ask.sheet()));
    if (sheet == Sheet.COMMUNITIES && !named(ask)) {
      throw new NotFoundException("communities without names");
    }
    return answer(
        slug,
        ask.sheet() == null ? "attendance" : "attendance-" + ask.sheet(),
        ask,
        course -> {
          AttendanceFiles files =
              new AttendanceFiles(course, decided(course), language(ask).code(), words(ask));
          return csv ? out -> files.writeCsv(out, sheet) : files::writeXlsx;
        });
  }

  /** Everybody's quiz result and certificate. */
  Response results(String slug, Ask ask) {
    return answer(
        slug,
        "results",
        ask,
        course -> {
          ResultFiles files =
              new ResultFiles(course, decided(course), language(ask).code(), words(ask));
          return "csv".equals(ask.format()) ? files::writeCsv : files::writeXlsx;
        });
  }

  private Response answer(
      String slug, String table, Ask ask, Function<CourseExtract, StreamingOutput> writer) {
    String type = TYPES.get(ask.format());
    if (type == null) {
      throw new NotFoundException("format " + ask.format());
    }
    String file = table + "." + ask.format();
    statistics.refresh(slug);
    CourseExtract course = statistics.forDownload(slug, file, named(ask));
    StreamingOutput body = writer.apply(course);
    Response.ResponseBuilder answer =
        "csv".equals(ask.format()) ? whole.answer(body, type) : Response.ok(body, type);
    return answer
        .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + file + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Lot after lot is decided while the file is on its way. */
  private DecidedPeople decided(CourseExtract course) {
    return visitor -> {
      List<FilePerson> all = course.people();
      for (int from = 0; from < all.size(); from += AttendanceService.LOT) {
        List<FilePerson> lot =
            all.subList(from, Math.min(all.size(), from + AttendanceService.LOT));
        for (FilePerson person : statistics.decided(course.slug(), course.sessions(), lot)) {
          visitor.see(person);
        }
      }
    };
  }

  private static boolean named(Ask ask) {
    return !"no".equals(ask.names());
  }

  private Language language(Ask ask) {
    return ask.lang() == null ? caller.language() : Language.of(ask.lang());
  }

  private Words words(Ask ask) {
    Language language = language(ask);
    return (key, args) -> texts.get(language, key, args);
  }
}
