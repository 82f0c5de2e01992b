package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people of a course have done besides its sessions and quiz, as the award rule asks. */
@Service
public class CourseworkService {
  @Inject private RosterRepository roster;
  @Inject @Any private Instance<Coursework> sources;

  /** The lessons and tasks of a course that count. */
  @Internal
  public Coursework.Amount sizeOf(long courseId) {
    return sources.stream()
        .map(source -> source.sizeOf(courseId))
        .reduce(Coursework.Amount.NONE, Coursework.Amount::plus);
  }

  /** The work of each of those people, in the same handful of queries for any number of them. */
  @Internal
  public Map<Long, AwardFacts.Work> of(long courseId, Collection<Long> personIds) {
    Coursework.Amount size = sizeOf(courseId);
    List<Map<Long, Coursework.Amount>> done =
        sources.stream().map(source -> source.doneIn(courseId)).toList();
    Set<Long> approved = roster.listApproved(courseId);
    Map<Long, AwardFacts.Work> works = new HashMap<>();
    for (Long person : personIds) {
      Coursework.Amount own =
          done.stream()
              .map(each -> each.getOrDefault(person, Coursework.Amount.NONE))
              .reduce(Coursework.Amount.NONE, Coursework.Amount::plus);
      works.put(person, work(own, size, approved.contains(person)));
    }
    return works;
  }

  /** The work of one person. */
  @Internal
  public AwardFacts.Work of(long courseId, long personId) {
    Coursework.Amount own =
        sources.stream()
            .map(source -> source.doneBy(courseId, personId))
            .reduce(Coursework.Amount.NONE, Coursework.Amount::plus);
    return work(own, sizeOf(courseId), roster.isApproved(courseId, personId));
  }

  private static AwardFacts.Work work(
      Coursework.Amount done, Coursework.Amount size, boolean approved) {
    return new AwardFacts.Work(
        done.lessons(), size.lessons(), done.tasks(), size.tasks(), approved);
  }
}
