package eu.cities4cities.academy.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** When people's last courses ended; answered by the room of courses. */
public interface CourseEnds {
  /** The last day of each person's last course; whoever never took part is left out. */
  Map<Long, LocalDate> lastDays(Collection<Long> personIds);
}
