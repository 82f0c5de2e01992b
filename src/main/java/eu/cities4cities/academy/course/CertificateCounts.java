package eu.cities4cities.academy.course;

import java.util.Map;

/** What the room of certificates tells about courses; it is asked, never known, from here. */
public interface CertificateCounts {
  /** How many certificates of successful completion are valid, by course. */
  Map<Long, Long> validByCourse();
}
