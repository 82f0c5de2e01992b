package eu.cities4cities.academy.statistics.board;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Times;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.SessionFrame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in the reader's language of which part of a course a figure is. */
@RequestScoped
class PartWords {
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Times times;

  /** The part in words; empty for the whole course. */
  String of(Part part, Map<Long, SessionFacts> sessions) {
    return part.values().entrySet().stream()
        .map(
            each ->
                each.getKey() == Dimension.SESSION
                    ? session(sessions.get(number(each.getValue())))
                    : of(each.getKey(), each.getValue()))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** A value of a dimension in words; a community is named by its rows. */
  String of(Dimension dimension, String value) {
    return switch (dimension) {
      case DAY -> times.day(LocalDate.parse(value));
      case HOUR -> say("statistics.part.hour", value);
      case REGION -> region(value);
      case COMMUNITY -> value.equals(Dimension.NONE) ? say("statistics.view.region.none") : "";
      case CHANNEL -> say("statistics.channel." + value);
      case REASON ->
          value.equals(Dimension.NONE)
              ? say("statistics.reason.none")
              : say("OutageReason." + value);
      case KIND -> say("statistics.kind." + value);
      case GENDER -> say("statistics.gender." + value);
      case BAND ->
          say("statistics.part.band", number(value), number(value) == 90 ? 100 : number(value) + 9);
      case TENTH -> say("statistics.part.tenth", SessionFrame.percent((int) number(value)));
      case SESSION -> value;
    };
  }

  String region(String code) {
    return Region.ofCode(code)
        .map(region -> region.name(caller.language().code()))
        .orElseGet(() -> say("statistics.view.region.none"));
  }

  /** A session by its time and title. */
  String session(SessionFacts session) {
    return session == null
        ? "–"
        : times.weekday(session.day())
            + " "
            + times.shortDay(session.day())
            + ", "
            + times.clock(session.startsAt())
            + " · "
            + session.title(caller.language());
  }

  private String say(String key, Object... args) {
    return texts.get(caller.language(), key, args);
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
