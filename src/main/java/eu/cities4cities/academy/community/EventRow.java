package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Event;
import java.time.LocalDate;
import java.util.Optional;

/** A row of the profile's form for one event. */
public class EventRow {
  private final TextPair title = new TextPair();
  private final TextPair place = new TextPair();
  private String from;
  private String until;

  static EventRow of(Event event) {
    EventRow row = new EventRow();
    row.from = event.from().toString();
    row.until = event.until().equals(event.from()) ? "" : event.until().toString();
    row.title.set(event.title());
    row.place.set(event.place());
    return row;
  }

  /** The event; empty, and named where it is only half filled, without a title and its days. */
  Optional<Event> read(String name, TypedValues typed) {
    if (!isTold()) {
      return Optional.empty();
    }
    LocalDate first = TypedValues.day(from);
    LocalDate last = TypedValues.isBlank(until) ? first : TypedValues.day(until);
    String wrong =
        !title.isTold()
            ? "TitleUk"
            : first == null ? "From" : last == null || last.isBefore(first) ? "Until" : null;
    if (wrong != null) {
      typed.problem(name + wrong, "community.edit.error.event");
      return Optional.empty();
    }
    return Optional.of(new Event(first, last, title.toText(), place.toText()));
  }

  /** Whether anything is typed in it. */
  public boolean isTold() {
    return title.isTold()
        || place.isTold()
        || !TypedValues.isBlank(from)
        || !TypedValues.isBlank(until);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public TextPair getTitle() {
    return title;
  }

  public TextPair getPlace() {
    return place;
  }
}
