package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Names as they will be printed: their owner confirms them before anything is issued. */
@Service
public class NameConfirmationService {
  @Inject private NameConfirmationRepository confirmations;
  @Inject private NameRequestRepository requests;
  @Inject private EligibilityService eligibility;
  @Inject private CertificateIssuer issuer;
  @Inject private CourseService courses;
  @Inject private RosterService roster;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The caller's names for the certificate of a course.
   *
   * @param confirmed whether they are confirmed as they stand
   * @param asked when that was asked for and until when, or null
   * @param timeOver whether the organizer may decide by now
   * @param mixedWord a word in which letters of two alphabets stand together, or null
   * @param number the certificate that the caller holds already, or null
   * @param settled whether they hold all that they can have earned
   */
  public record OwnNames(
      String courseUk,
      String courseEn,
      String nameUk,
      String nameLatin,
      boolean confirmed,
      NameAsked asked,
      boolean timeOver,
      String mixedWord,
      String number,
      boolean settled) {}

  /** The caller's names for the certificate of a course; throws {@link NotFoundException}. */
  @SignedIn
  public OwnNames mine(String courseSlug) {
    Course course = courses.getBySlug(courseSlug);
    OwnStanding own = eligibility.mine(course.getId(), true).orElseThrow(() -> notIn(courseSlug));
    NameAsked asked = own.standing().matters().asked();
    return new OwnNames(
        course.getTitleUk(),
        course.getTitleEn(),
        own.nameUk(),
        own.latinName(),
        own.standing().matters().nameConfirmed(),
        asked,
        asked != null && asked.isOver(clock.instant()),
        NameOnPaper.mixture(own.nameUk()).map(NameOnPaper.Fault::detail).orElse(null),
        own.standing().number(),
        own.standing().isSettled());
  }

  /**
   * A course whose certificate waits for the caller's name.
   *
   * @param timeOver whether the organizer may decide by now
   */
  public record AwaitedName(
      String courseSlug,
      String courseUk,
      String courseEn,
      String nameUk,
      String nameLatin,
      NameAsked asked,
      boolean timeOver) {}

  /** Where the caller's certificate waits for nothing but their name, which they were asked for. */
  @SignedIn
  public List<AwaitedName> awaited() {
    List<NameRequest> open = requests.listOpenOfPerson(caller.personId());
    return open.stream()
        .filter(
            request ->
                eligibility
                    .standing(request.getEnrollment().getCourse(), caller.personId())
                    .filter(Standing::isNameAwaited)
                    .isPresent())
        .map(
            request -> {
              Course course = request.getEnrollment().getCourse();
              Person person = request.getEnrollment().getPerson();
              return new AwaitedName(
                  course.getSlug(),
                  course.getTitleUk(),
                  course.getTitleEn(),
                  person.getNameUk(),
                  person.getLatinName(),
                  request.asked(),
                  request.asked().isOver(clock.instant()));
            })
        .toList();
  }

  /**
   * Confirms the caller's names for the certificate of a course.
   *
   * @param nameUk the name as the caller saw it
   * @param nameLatin the same in Latin letters
   * @param mixtureMeant whether letters of two alphabets are meant to stand in one word
   * @throws StaleException if the caller is called otherwise meanwhile
   * @throws InvalidInputException if the names cannot be printed, or may hold a slip of the
   *     keyboard
   */
  @SignedIn
  public void confirm(String courseSlug, String nameUk, String nameLatin, boolean mixtureMeant) {
    Course course = courses.getBySlug(courseSlug);
    RosterRow person =
        roster.find(course.getId(), caller.personId()).orElseThrow(() -> notIn(courseSlug));
    if (!person.nameUk().equals(nameUk) || !person.latinName().equals(nameLatin)) {
      throw new StaleException();
    }
    NameOnPaper.fault(nameUk, nameLatin)
        .or(() -> mixtureMeant ? Optional.empty() : NameOnPaper.mixture(nameUk))
        .ifPresent(
            fault -> {
              throw fault.refused();
            });
    try {
      issuer.tryNames(course, nameUk, nameLatin);
    } catch (UnprintableTextException refused) {
      throw new InvalidInputException(
          "certificate.unprintable." + refused.reason(), refused.detail());
    }
    confirmations.confirm(person, clock.instant());
  }

  private static NotFoundException notIn(String courseSlug) {
    return new NotFoundException("the caller does not take part in " + courseSlug);
  }
}
