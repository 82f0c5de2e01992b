package eu.cities4cities.academy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.fortuna.ical4j.validate.ValidationEntry;

/** Reads calendar files as the strictest reader does: nothing relaxed, and nothing to complain. */
public final class StrictCalendar {
  private StrictCalendar() {}

  /** The calendar in that text, which must be without a fault. */
  public static Calendar read(String text) {
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, false);
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, false);
    try {
      Calendar calendar =
          new CalendarBuilder(new CalendarParserImpl()).build(new StringReader(text));
      Collection<ValidationEntry> faults = calendar.validate(true).getEntries();
      assertThat(faults).as("faults of\n" + text).isEmpty();
      return calendar;
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  /** The only event of a calendar. */
  public static VEvent event(Calendar calendar) {
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(1);
    return events.get(0);
  }
}
