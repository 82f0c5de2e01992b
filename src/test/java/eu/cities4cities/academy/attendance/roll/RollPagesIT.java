package eu.cities4cities.academy.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.CourseData;
import eu.cities4cities.academy.attendance.roll.RollFilter.Show;
import eu.cities4cities.academy.community.UkrainianOrder;
import eu.cities4cities.academy.course.RosterCommunity;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roll's pages, filters and orders on a real database. */
@ExtendWith(ArquillianExtension.class)
class RollPagesIT {
  private static final List<String> SURNAMES =
      List.of("Їжакевич", "Ірпінь", "Іваненко", "Ґалаґан", "Гуменюк", "Йосипенко", "Ящук", "Єрко");

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Inject private RollService rolls;
  @Inject private AttendanceService attendance;
  @Inject private TestData all;
  @Inject private Acting acting;

  private CourseData data;
  private long session;

  @BeforeEach
  void aSessionThatIsOver() {
    data = new CourseData(dataSource, 60, 1);
    session = data.endedSession(LocalDateTime.of(2026, 9, 16, 11, 30), 75);
    acting.as(1, Role.ORGANIZER);
  }

  @Test
  void pagesComeByTheUkrainianAlphabetAndHoldEverybodyOnce() {
    SURNAMES.forEach(surname -> data.enrolled(surname, "Олена", "Olena"));

    List<String> read = new ArrayList<>();
    for (int first = 0; first < SURNAMES.size(); first += 3) {
      names(RollFilter.ALL, Roll.Order.NAME, first, 3).forEach(read::add);
    }

    assertThat(read)
        .containsExactlyElementsOf(
            SURNAMES.stream().sorted(UkrainianOrder::compare).map(s -> s + " Олена").toList());
    assertThat(rolls.count(session, rolls.roll(session), RollFilter.ALL))
        .isEqualTo(SURNAMES.size());
  }

  @Test
  void aSearchMindsNeitherCaseNorApostropheNorOrder() {
    data.enrolled("Лук\u02BCянюк", "Юрій", "Yurii Lukianiuk");
    data.enrolled("Бондар-Коваль", "Іван", "Ivan Bondar-Koval");
    data.enrolled("Сто%відсотків", "Іван", "Ivan Sto");

    assertThat(found("лук'янюк")).containsExactly("Лук\u02BCянюк Юрій");
    assertThat(found("юрій ЛУКЯН")).containsExactly("Лук\u02BCянюк Юрій");
    assertThat(found("yurii")).containsExactly("Лук\u02BCянюк Юрій");
    assertThat(found("бондарковаль")).containsExactly("Бондар-Коваль Іван");
    assertThat(found("%")).containsExactly("Сто%відсотків Іван");
    assertThat(found("_")).isEmpty();
    assertThat(found("лук бондар")).isEmpty();
  }

  @Test
  void regionAndCommunityFilter() {
    long community = all.community();
    long person = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    data.enrolled("Коваль", "Іван", "Ivan Koval");
    data.from(person, community);

    List<RosterCommunity> communities = rolls.communities(session);
    assertThat(communities).hasSize(1);
    RosterCommunity one = communities.get(0);

    assertThat(names(new RollFilter("", Show.ALL, one.regionCode(), null)))
        .containsExactly("Марчук Олена");
    assertThat(names(new RollFilter("", Show.ALL, "", one.id()))).containsExactly("Марчук Олена");
    assertThat(names(new RollFilter("", Show.ALL, "00", null))).isEmpty();
    assertThat(names(new RollFilter("", Show.ALL, "", -1L))).isEmpty();
  }

  @Test
  void statusFiltersAndTheCountAgree() {
    long olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    data.enrolled("Коваль", "Іван", "Ivan Koval");
    attendance.override(session, List.of(olena), AttendanceStatus.PARTIAL, "came for the end");
    Roll roll = rolls.roll(session);

    RollFilter partial = new RollFilter("", Show.PARTIAL, "", null);
    RollFilter excused = new RollFilter("", Show.EXCUSED, "", null);

    assertThat(names(partial)).containsExactly("Марчук Олена");
    assertThat(rolls.count(session, roll, partial)).isEqualTo(1);
    assertThat(names(excused)).isEmpty();
    assertThat(rolls.count(session, roll, excused)).isZero();
  }

  @Test
  void theLatestMarksAreListedUntilTheyAreTakenBack() {
    long olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    long ivan = data.enrolled("Коваль", "Іван", "Ivan Koval");
    String first =
        attendance.override(session, List.of(olena), AttendanceStatus.PRESENT, "in the room");
    String second =
        attendance.override(session, List.of(olena, ivan), AttendanceStatus.EXCUSED, "no power");

    assertThat(rolls.marks(session)).extracting(MarkBatch::batch).containsExactly(second, first);
    MarkBatch both = rolls.marks(session).get(0);
    assertThat(both.people()).isEqualTo(2);
    assertThat(both.status()).isEqualTo(AttendanceStatus.EXCUSED);
    assertThat(both.note()).isEqualTo("no power");

    attendance.undo(session, second);
    assertThat(rolls.marks(session)).extracting(MarkBatch::batch).containsExactly(first);
    assertThat(rolls.row(session, olena).orElseThrow().status())
        .isEqualTo(AttendanceStatus.PRESENT);
    attendance.retract(session, rolls.evidence(session, olena).get(0).rowId(), "by mistake");
    assertThat(rolls.marks(session)).isEmpty();
  }

  @Test
  void theMostMinutesComeFirstWhereThatIsAsked() {
    long olena = data.enrolled("Марчук", "Олена", "Olena Marchuk");
    long ivan = data.enrolled("Коваль", "Іван", "Ivan Koval");
    data.total(session, olena, 60);
    data.total(session, ivan, 20);

    assertThat(names(RollFilter.ALL, Roll.Order.MINUTES_DOWN, 0, 10))
        .containsExactly("Марчук Олена", "Коваль Іван");
    assertThat(names(RollFilter.ALL, Roll.Order.MINUTES, 0, 1)).containsExactly("Коваль Іван");
    assertThat(rolls.row(session, olena).orElseThrow().minutes()).isEqualTo(60);
    assertThat(rolls.row(session, -1)).isEmpty();
  }

  private List<String> found(String search) {
    return names(new RollFilter(search, Show.ALL, "", null));
  }

  private List<String> names(RollFilter filter) {
    return names(filter, Roll.Order.NAME, 0, 100);
  }

  private List<String> names(RollFilter filter, Roll.Order order, int first, int size) {
    return rolls.page(session, rolls.roll(session), filter, order, first, size).stream()
        .map(RollRow::name)
        .toList();
  }
}
