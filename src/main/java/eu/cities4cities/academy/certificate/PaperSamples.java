package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.RosterRow;
import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.function.Consumer;

/** Draws certificates of a course for nobody, to see how they come out. */
@ApplicationScoped
class PaperSamples {
  private static final int LONGEST_TITLE = 200;
  private static final String NAME_UK = "Марчук Олена Іванівна";
  private static final String NAME_LATIN = "Olena Marchuk";
  private static final String PARTS_UK = "Старосольська-Нечуй Олександра-Вікторія ";
  private static final String PARTS_LATIN = "Oleksandra-Viktoriia Starosolska-Nechui ";
  private static final String TITLE_UK = "Міжнародна співпраця громад під час відновлення ";
  private static final String TITLE_EN = "International cooperation of communities in recovery ";
  private static final String COMMUNITY_UK = "Верхньобузька міська громада, Вінницька область";
  private static final String COMMUNITY_EN = "Verkhniobuzka community, Vinnytsia oblast";

  @Inject private CertificatePress press;
  @Inject private CertificateIssuer issuer;
  @Inject private RosterService roster;
  @Inject private Clock clock;

  private record Name(String uk, String latin) {}

  /**
   * Draws a sample.
   *
   * @param unprintable is told what the design cannot print
   */
  byte[] draw(
      Course course,
      PaperChoice choice,
      PaperSample sample,
      CertificateKind kind,
      Consumer<UnprintableTextException> unprintable) {
    LocalDate day = KyivTime.today(clock);
    CertificateNumber number = CertificateNumber.draw(day.getYear(), new Random(day.getYear()));
    CourseOnPaper paper = issuer.onPaper(course, kind).on(choice);
    if (sample == PaperSample.LONGEST_TITLE) {
      paper = paper.called(filled(TITLE_UK, LONGEST_TITLE), filled(TITLE_EN, LONGEST_TITLE));
    }
    Name name = name(course, sample);
    return press.printSample(
        paper.print(
            number,
            kind,
            name.uk(),
            name.latin(),
            COMMUNITY_UK,
            COMMUNITY_EN,
            day,
            issuer.verifyAddress(number, 1)),
        unprintable);
  }

  private Name name(Course course, PaperSample sample) {
    return switch (sample) {
      case SHORTEST -> new Name("Ян Ю", "Yu Yan");
      case LONGEST_NAME ->
          new Name(filled(PARTS_UK, PersonNames.LONGEST), filled(PARTS_LATIN, PersonNames.LONGEST));
      case LONGEST_HERE ->
          roster.list(course.getId()).stream()
              .max(Comparator.comparingInt((RosterRow row) -> row.nameUk().length()))
              .map(row -> new Name(row.nameUk(), row.latinName()))
              .orElse(new Name(NAME_UK, NAME_LATIN));
      case USUAL, LONGEST_TITLE -> new Name(NAME_UK, NAME_LATIN);
    };
  }

  /** The words over and over, exactly so many signs. */
  private static String filled(String words, int signs) {
    String whole = words.repeat(signs / words.length() + 1).substring(0, signs).strip();
    return whole + whole.substring(whole.length() - 1).repeat(signs - whole.length());
  }
}
