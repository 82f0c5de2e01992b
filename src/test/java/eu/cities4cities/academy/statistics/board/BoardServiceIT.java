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
import eu.cities4cities.academy.statistics.figures.CourseFigures;
import eu.cities4cities.academy.statistics.figures.Dimension;
import eu.cities4cities.academy.statistics.figures.FigureId;
import eu.cities4cities.academy.statistics.figures.FigureValue;
import eu.cities4cities.academy.statistics.figures.Measure;
import eu.cities4cities.academy.statistics.figures.Part;
import eu.cities4cities.academy.statistics.figures.RandomCourse;
import eu.cities4cities.academy.statistics.figures.SessionFrame;
import eu.cities4cities.academy.statistics.model.Counted;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every figure opens its rows, the rows add up to it, and nobody sees what is not theirs. */
@ExtendWith(ArquillianExtension.class)
class BoardServiceIT {
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATE = LocalDate.of(2999, 12, 31);

  /** A number in the statistics that leads to nobody. */
  private static final String SUBJECT = "INSERT INTO stat_subject (id) VALUES (?)";

  @Inject private BoardService boards;
  @Inject private Counted counted;
  @Inject private AttendanceService attendance;
  @Inject private EvidenceLedger ledger;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private Clock clock;

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
              assertThat(behind.sum().value(behind.how())).as(id.toString()).isEqualTo(value);
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
    AcrossFigure seats = AcrossFigure.of(Measure.CONFIRMED);
    assertThat(boards.behindAcross(always(), seats, 0, 100).rows())
        .extracting(BehindRow::courseId)
        .doesNotContain(course);
    acting.as(data.person());
    assertThatThrownBy(() -> boards.across(always())).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> boards.behindAcross(always(), seats, 0, 1))
        .isInstanceOf(AccessDeniedException.class);
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

  /** Of every measure there is, by every part it can be split into: a new one is walked as well. */
  @Test
  void theRowsBehindEveryMeasureAddUpToIt() {
    Set<String> walked = new TreeSet<>();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    for (long seed = 1; seed <= 4; seed++) {
      long course = data.courseAhead();
      CourseFigures figures = counted.store(course, madeUp(course, seed).rows());
      figures
          .values()
          .forEach(
              (id, value) -> {
                if (!id.measure().isPersonal()) {
                  Behind behind = boards.behind(data.slugOf(course), id, 0, 1000);
                  assertThat(behind.value()).as(id.toString()).isEqualTo(value);
                  assertThat(behind.rows()).as(id.toString()).hasSize((int) behind.sum().rows());
                  if (value.isKnown()) {
                    assertThat(behind.sum().value(behind.how())).as(id.toString()).isEqualTo(value);
                  }
                  if (value.number() > 0) {
                    walked.add(id.measure() + " " + id.part().split());
                  }
                }
              });
    }
    assertThat(walked)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Measure.values())
                .filter(measure -> !measure.isPersonal())
                .flatMap(
                    measure ->
                        measure.splits().stream()
                            .map(
                                split ->
                                    measure
                                        + " "
                                        + split.stream()
                                            .map(Dimension::code)
                                            .collect(Collectors.joining("+"))))
                .toList());
  }

  /** People made up at random, at sessions that there are. */
  private RandomCourse madeUp(long course, long seed) {
    LocalDateTime now = KyivTime.now(clock).withMinute(0).withSecond(0).withNano(0);
    List<SessionFrame> sessions = new ArrayList<>();
    for (int hours : new int[] {51, 27, 7, 4}) {
      LocalDateTime start = now.minusHours(hours);
      long from = KyivTime.instant(start).getEpochSecond();
      sessions.add(
          new SessionFrame(
              data.session(course, start, 60),
              start.toLocalDate(),
              start.getHour(),
              from,
              from + 3_600));
    }
    long first = 2_000_000 + 1_000 * seed;
    RandomCourse made = RandomCourse.of(seed, sessions, first);
    made.people().forEach(person -> data.insert(SUBJECT, person.subject()));
    return made;
  }

  @Test
  void threeEditionsOfACourseStandBesideEachOtherInTheOrderOfTime() {
    List<Long> editions = new ArrayList<>();
    for (int edition = 0; edition < 3; edition++) {
      long course = data.course("OPEN", LocalDate.of(2024 + edition, 3, 4), 2, null);
      if (edition > 0) {
        data.insert("UPDATE course SET first_edition_id = ? WHERE id = ?", editions.get(0), course);
      }
      for (int person = 0; person <= edition; person++) {
        data.enroll(course, data.person());
      }
      counted.now(course);
      editions.add(course);
    }
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    for (long edition : editions) {
      List<AcrossBoard.Line> lines = boards.of(data.slugOf(edition)).editions();
      assertThat(lines).extracting(AcrossBoard.Line::id).containsExactlyElementsOf(editions);
      assertThat(lines)
          .extracting(line -> line.number(Measure.CONFIRMED))
          .containsExactly(1L, 2L, 3L);
    }
    acting.asTrainerOf(editions.get(1), data.person());
    assertThat(boards.of(data.slugOf(editions.get(1))).editions()).isEmpty();
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
