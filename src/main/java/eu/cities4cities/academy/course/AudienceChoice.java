package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Whom one may write to: everybody on a course, those missing something, or one region. */
@ApplicationScoped
class AudienceChoice {
  static final String ALL = "all";
  private static final String REGION = "region.";

  @Inject @Any private Instance<Audience> audiences;

  /** The codes of those who are missing something, in a lasting order. */
  List<String> codes() {
    return StreamSupport.stream(audiences.spliterator(), false)
        .map(Audience::code)
        .sorted()
        .toList();
  }

  /** The region of a code, if it is a region's. */
  static Optional<Region> region(String code) {
    return code.startsWith(REGION)
        ? Region.ofCode(code.substring(REGION.length()))
        : Optional.empty();
  }

  static String codeOf(Region region) {
    return REGION + region.code();
  }

  /** Refuses a code that names nobody. */
  void check(String code) {
    if (!ALL.equals(code) && region(code).isEmpty() && find(code).isEmpty()) {
      throw new InvalidInputException("course.announcement.audienceUnknown");
    }
  }

  /** Those of the readers whom the code means, as of now. */
  List<CourseReader> among(List<CourseReader> readers, String code, long courseId) {
    if (ALL.equals(code)) {
      return readers;
    }
    Optional<Region> region = region(code);
    if (region.isPresent()) {
      return readers.stream()
          .filter(reader -> region.get().code().equals(reader.regionCode()))
          .toList();
    }
    Set<Long> members = find(code).map(found -> found.members(courseId)).orElse(Set.of());
    return readers.stream().filter(reader -> members.contains(reader.personId())).toList();
  }

  private Optional<Audience> find(String code) {
    return StreamSupport.stream(audiences.spliterator(), false)
        .filter(audience -> audience.code().equals(code))
        .findFirst();
  }
}
