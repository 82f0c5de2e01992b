package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whom letters about a community go to; the room that knows people answers. */
public interface CommunityMailbox {
  /**
   * Somebody to write to.
   *
   * @param personId the person
   * @param address the e-mail address, never shown
   */
  record Reader(long personId, String address, Language language) {}

  /** The coordinators of a community. */
  List<Reader> coordinators(long communityId);

  /** The organizers of the Academy. */
  List<Reader> organizers();

  /** Those of these people who can be written to. */
  List<Reader> people(Collection<Long> personIds);

  /** The names of people by their ids, in a language. */
  Map<Long, String> names(Collection<Long> personIds, Language language);
}
