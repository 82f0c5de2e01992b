package eu.cities4cities.academy.statistics.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.attendance.AttendanceService;
import eu.cities4cities.academy.attendance.AttendanceStatus;
import eu.cities4cities.academy.attendance.EvidenceKey;
import eu.cities4cities.academy.attendance.EvidenceLedger;
import eu.cities4cities.academy.attendance.NewEvidence;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every figure opens its rows, the rows add up to it, and nobody sees what is not theirs. */
@ExtendWith(ArquillianExtension.class)
class BoardServiceIT {
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2999, 12, 31);

  @Inject private BoardService boards;
  @Inject private Counted counted;
  @Inject private AttendanceService attendance;
  @Inject private EvidenceLedger ledger;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/academy")
  private DataSource dataSource;

  @Test
  void theRowsBehindEveryFigureAddUpToIt() {
    long course = heldCourse(1, data.community(), data.community());
    String slug = data.slugOf(course);
    acting.asTrainerOf(course, data.person());
    Map<FigureId, FigureValue> figures = boards.of(slug).figures().values();
    assertThat(figures.keySet())
        .extracting(FigureId::measure)
        .contains(Measure.REGISTERED, Measure.PRESENT, Measure.PEAK, Measure.CHANNELS);
    figures.forEach(
        (id, value) -> {
          if (!id.measure().isPersonal()) {
            Behind behind = boards.behind(slug, id, 0, 1000);
            assertThat(behind.value()).as(id.toString()).isEqualTo(value);
            assertThat(behind.rows()).as(id.toString()).hasSize((int) behind.sum().rows());
            if (value.isKnown()) {
              assertThat(behind.sum().value(id.measure())).as(id.toString()).isEqualTo(value);
            }
          }
        });
  }

  @Test
  void rowsAreTurnedPageByPage() {
    long course = heldCourse(2, data.community());
    acting.asTrainerOf(course, data.person());
    FigureId id = FigureId.of(Measure.CONFIRMED);
    List<Long> people = new ArrayList<>();
    for (int first = 0; first < 8; first += 3) {
      boards
          .behind(data.slugOf(course), id, first, 3)
          .rows()
          .forEach(row -> people.add(row.personId()));
    }
    assertThat(people).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void nobodyOpensWhatIsNotTheirs() {
    long course = heldCourse(3, data.community());
    String slug = data.slugOf(course);
    acting.asTrainerOf(data.openCourse(), data.person());
    FigureId id = FigureId.of(Measure.CONFIRMED);
    assertThatThrownBy(() -> boards.of(slug)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> boards.behind(slug, id, 0, 1))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(boards.across(always()).courses())
        .extracting(AcrossBoard.Line::id)
        .doesNotContain(course);
    acting.as(data.person());
    assertThatThrownBy(() -> boards.across(always())).isInstanceOf(AccessDeniedException.class);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    FigureId gender = new FigureId(Measure.GENDERS, Part.of(Dimension.GENDER, "FEMALE"));
    assertThatThrownBy(() -> boards.behind(slug, gender, 0, 1))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void coursesTogetherAreWhatEachOfThemHas() {
    long one = data.community();
    long other = data.community();
    List<Long> held = List.of(heldCourse(4, one, other), heldCourse(5, one));
    acting.asTrainerOf(held.get(0), data.person());
    long trainer = data.person();
    held.forEach(course -> data.role(trainer, Role.TRAINER, course, null));
    acting.asTrainerOf(held.get(0), trainer);

    AcrossBoard all = boards.across(always());
    assertThat(all.courses()).extracting(AcrossBoard.Line::id).containsExactly(held.get(0));
    AcrossBoard.Line line = all.courses().get(0);
    assertThat(line.number(Measure.CONFIRMED)).isEqualTo(8);
    assertThat(all.totals()).containsEntry(Measure.CONFIRMED, 8L);
    assertThat(all.people()).isEqualTo(8);
    assertThat(
            all.regions().values().stream()
                .mapToLong(region -> region.get(Measure.CONFIRMED))
                .sum())
        .isEqualTo(8);
    List<CommunityLine> communities = boards.communities(always(), 0, 10);
    assertThat(communities).extracting(CommunityLine::id).containsExactlyInAnyOrder(one, other);
    assertThat(communities.stream().mapToLong(CommunityLine::seats).sum()).isEqualTo(8);
    AcrossBoard part = boards.across(new AcrossQuery(EARLY, LATE, null, one));
    assertThat(part.courses().get(0).number(Measure.CONFIRMED))
        .isEqualTo(
            communities.stream()
                .filter(each -> each.id() == one)
                .findFirst()
                .orElseThrow()
                .seats());
    assertThat(boards.across(new AcrossQuery(EARLY, EARLY, null, null)).courses()).isEmpty();
  }

  @Test
  void everyQueryFindsItsRowsByAnIndex() throws SQLException {
    manyRows();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      FigureFilter everywhere = new AcrossQuery(EARLY, LATE, null, null).place();
      FigureFilter region = new AcrossQuery(EARLY, LATE, "46", null).place();
      FigureId present = FigureId.parse("present", "hour=10;region=46").orElseThrow();
      FigureId peak = FigureId.parse("peak", "session=910001").orElseThrow();
      FigureId passed = FigureId.of(Measure.PASSED);
      for (String sql :
          List.of(
              BoardRepository.figuresSql(3, 2),
              BoardRepository.sumSql(passed, filter(passed)),
              BoardRepository.listSql(passed, filter(passed)),
              BoardRepository.sumSql(present, filter(present)),
              BoardRepository.listSql(present, filter(present)),
              BoardRepository.sumSql(peak, filter(peak)),
              BoardRepository.listSql(peak, filter(peak)),
              BoardRepository.differentSql(3, everywhere),
              BoardRepository.differentSql(3, region),
              BoardRepository.communityCountSql(3, everywhere),
              BoardRepository.communitiesSql(3, everywhere))) {
        try (ResultSet plan = statement.executeQuery("EXPLAIN " + filled(sql))) {
          while (plan.next()) {
            String table = plan.getString("table");
            // What is read first, and of many rows: "<derived2>" is what the query itself has made.
            if (List.of("a", "p", "s", "stat_figure").contains(table)) {
              assertThat(plan.getString("key")).as(sql).isNotNull();
              assertThat(plan.getString("type")).as(sql).isIn("range", "ref", "eq_ref", "const");
            }
          }
        }
      }
    }
  }

  private static FigureFilter filter(FigureId id) {
    return FigureFilter.of(id, part -> List.of(910_001L, 910_003L));
  }

  /** Marks of the query filled with values that there are. */
  private static String filled(String sql) {
    String filled = sql.replace("LIMIT ? OFFSET ?", "LIMIT 50 OFFSET 0");
    filled = filled.replaceFirst("split IN \\(\\?, \\?\\)", "split IN ('', 'region')");
    filled =
        filled.replaceFirst(
            "course_id IN \\(\\?, \\?, \\?\\)", "course_id IN (900001, 900002, 900003)");
    filled = filled.replace("region_code = ?", "region_code = '46'");
    filled = filled.replace("course_id = ?", "course_id = 900001");
    return filled.replace("?", "910001");
  }

  /** Forty courses of a hundred people and five sessions, as figures are stored of them. */
  private void manyRows() {
    if (data.number("SELECT COUNT(*) FROM stat_figure WHERE course_id = 900001") > 0) {
      return;
    }
    data.insert(
        "INSERT INTO stat_subject (id, person_id) SELECT 900000 + seq, NULL FROM seq_1_to_100");
    data.insert(
        "INSERT INTO stat_person (course_id, subject_id, region_code, confirmed, gone, passed,"
            + " completion, participation, come_again, sessions_present, seconds)"
            + " SELECT 900000 + c.seq, 900000 + p.seq, IF(p.seq MOD 3, '46', '05'), 1, 0,"
            + " p.seq MOD 2, 0, 0, 0, 3, 9000 FROM seq_1_to_40 c JOIN seq_1_to_100 p");
    data.insert(
        "INSERT INTO stat_presence (course_id, session_id, subject_id, status, seconds,"
            + " minutes_known, late, channel, stays, tenths, at_peak)"
            + " SELECT 900000 + c.seq, 910000 + 5 * (c.seq - 1) + s.seq, 900000 + p.seq, 'PRESENT',"
            + " 3000, 1, 0, 'MEETING', '', 2047, 1"
            + " FROM seq_1_to_40 c JOIN seq_1_to_5 s JOIN seq_1_to_100 p");
    data.insert(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number)"
            + " SELECT 900000 + c.seq, 'community', 'confirmed', CONCAT('community=', f.seq),"
            + " 'KNOWN', 1 FROM seq_1_to_40 c JOIN seq_1_to_100 f");
    data.insert(
        "INSERT INTO stat_figure (course_id, split, measure, part, state, number)"
            + " SELECT 900000 + c.seq, 'region', 'confirmed', CONCAT('region=', f.seq),"
            + " 'KNOWN', 4 FROM seq_1_to_40 c JOIN seq_10_to_36 f");
    for (String table : List.of("stat_person", "stat_presence", "stat_figure", "stat_subject")) {
      data.text("ANALYZE TABLE " + table);
    }
  }

  private static AcrossQuery always() {
    return new AcrossQuery(EARLY, LATE, null, null);
  }

  /** A course of eight people of those communities and three past sessions, counted. */
  private long heldCourse(long seed, long... communities) {
    Random random = new Random(seed);
    long course = data.openCourse();
    LocalDateTime now = KyivTime.now(clock).withMinute(0).withSecond(0).withNano(0);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      long person = data.personOf(communities[i % communities.length]);
      people.add(person);
      data.enroll(course, person);
    }
    acting.asTrainerOf(course, data.person());
    for (int hours : new int[] {27, 7, 4}) {
      long session = data.session(course, now.minusHours(hours), 60);
      Instant start = KyivTime.instant(now.minusHours(hours));
      for (long person : people) {
        if (random.nextInt(4) > 0) {
          Duration from = Duration.ofMinutes(random.nextInt(30));
          Duration until = from.plusMinutes(5 + random.nextInt(50));
          ledger.add(
              new NewEvidence(
                  session,
                  person,
                  new EvidenceKey("test", UUID.randomUUID().toString()),
                  new NewEvidence.Interval(start.plus(from), start.plus(until)),
                  null,
                  null));
        }
      }
      attendance.override(
          session, List.of(people.get(random.nextInt(8))), AttendanceStatus.PRESENT, "рішення");
      attendance.override(
          session, List.of(people.get(random.nextInt(8))), AttendanceStatus.EXCUSED, "довідка");
    }
    counted.now(course);
    return course;
  }
}
