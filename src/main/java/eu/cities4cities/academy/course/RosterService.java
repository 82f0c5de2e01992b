package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.PageMemory;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who takes part in a course, for the rooms that count, decide and award. */
@Service
public class RosterService {
  @Inject private PageMemory memory;
  @Inject private RosterRepository roster;
  @Inject private RosterPageRepository pages;

  /** Everybody who takes part and has not left, by surname; one query. */
  @Internal
  public List<RosterRow> list(long courseId) {
    return roster.list(courseId);
  }

  /** Everybody who has a seat or had one, by surname; one query. */
  @Internal
  public List<SeatRow> seats(long courseId) {
    return roster.listSeats(courseId);
  }

  /** A part of a course's roster, filtered and cut by the database. */
  @Internal
  public List<RosterRow> page(long courseId, RosterFilter filter, int first, int size) {
    return pages.list(courseId, filter, first, size);
  }

  /** How many people a filter lets through. */
  @Internal
  public int count(long courseId, RosterFilter filter) {
    return pages.count(courseId, filter);
  }

  /** The numbers of all who take part, in no order. */
  @Internal
  public List<Long> people(long courseId) {
    return pages.listPeople(courseId);
  }

  /** The communities from which anybody takes part, by the alphabet. */
  @Internal
  public List<RosterCommunity> communities(long courseId) {
    return pages.listCommunities(courseId);
  }

  /** One person on the course; empty if they do not take part. */
  @Internal
  public Optional<RosterRow> find(long courseId, long personId) {
    return memory.once(List.of("place", courseId, personId), () -> roster.find(courseId, personId));
  }

  /** One person who has a seat or had one; empty if they never had. */
  @Internal
  public Optional<RosterRow> findSeat(long courseId, long personId) {
    return find(courseId, personId).or(() -> roster.findSeat(courseId, personId));
  }

  /** Everybody who takes part and has not left, as letters need them; one query. */
  @Internal
  public List<CourseReader> readers(long courseId) {
    return roster.listReaders(courseId);
  }

  /** Those of these people who take part and have not left, as letters need them; one query. */
  @Internal
  public List<CourseReader> readers(long courseId, Collection<Long> people) {
    return people.isEmpty() ? List.of() : roster.listReaders(courseId, people);
  }

  /** The ids of the courses in which the person takes part. */
  @Internal
  public List<Long> coursesOf(long personId) {
    return roster.listCourses(personId);
  }
}
