package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is told of graduates never tells, even put together, how many do not let it name them. */
class PublicGraduatesTest {
  private static final int SECRETS = 64;

  /**
   * Everything that any page, answer or filter of the Academy says of one community's graduates.
   */
  private record Told(
      Integer count,
      List<PublicGraduates.Named> named,
      List<ProfileTheme> themes,
      Integer inTheList,
      boolean foundAmongThoseWithGraduates) {}

  /** People of a community, the latest graduate first, with what each was trained in. */
  private static Told told(List<Set<ProfileTheme>> people, Set<Integer> allowing, String secret) {
    List<GraduateNames.Graduate> names =
        IntStream.range(0, people.size())
            .filter(allowing::contains)
            .mapToObj(PublicGraduatesTest::graduate)
            .toList();
    Set<ProfileTheme> themes = EnumSet.noneOf(ProfileTheme.class);
    people.forEach(themes::addAll);
    PublicGraduates graduates = PublicGraduates.of(people.size(), names, themes, secret);
    CommunityRow row = row(people.size(), false);
    return new Told(
        graduates.count(),
        graduates.named(),
        graduates.themes(),
        row.graduates(),
        row.graduates() != null);
  }

  private static GraduateNames.Graduate graduate(int number) {
    return new GraduateNames.Graduate(
        number, "Особа " + number, "Person " + number, "Курс", "Course", 2026);
  }

  private static CommunityRow row(int graduates, boolean guarded) {
    return new CommunityRow(
        1L,
        "a",
        null,
        "А",
        "A",
        "46",
        CommunityKind.RURAL,
        false,
        false,
        guarded,
        graduates,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Looked at by somebody who knows every graduate, what each was trained in, and this very
   * program, but not who allowed what nor the community's secret.
   */
  @Property(tries = 40)
  void everythingToldTogetherLeavesTwoNumbersOfThoseWhoDeclinePossible(
      @ForAll("people") List<Set<ProfileTheme>> people) {
    Map<Told, Set<Integer>> possible = new HashMap<>();
    for (int choice = 0; choice < 1 << people.size(); choice++) {
      Set<Integer> allowing = new TreeSet<>();
      for (int i = 0; i < people.size(); i++) {
        if ((choice >> i & 1) == 1) {
          allowing.add(i);
        }
      }
      for (int secret = 0; secret < SECRETS; secret++) {
        possible
            .computeIfAbsent(told(people, allowing, "secret " + secret), told -> new TreeSet<>())
            .add(people.size() - allowing.size());
      }
    }
    assertThat(possible)
        .allSatisfy(
            (told, declining) -> {
              if (told.count() != null) {
                assertThat(declining).as(told.toString()).hasSizeGreaterThan(1);
              }
            });
  }

  @Provide
  Arbitrary<List<Set<ProfileTheme>>> people() {
    return Arbitraries.of(ProfileTheme.ENERGY, ProfileTheme.YOUTH, ProfileTheme.HEALTH)
        .set()
        .ofMaxSize(2)
        .list()
        .ofMinSize(5)
        .ofMaxSize(7);
  }

  /** Where no number is told, whoever sees three names does not know whether there is a fourth. */
  @Property
  void belowFiveNothingButAtMostThreeNamesIsTold(
      @ForAll @IntRange(min = 0, max = 4) int people, @ForAll String secret) {
    List<Set<ProfileTheme>> all = new ArrayList<>();
    Set<Integer> allowing = new TreeSet<>();
    for (int i = 0; i < people; i++) {
      all.add(Set.of(ProfileTheme.ENERGY));
      allowing.add(i);
    }
    Told told = told(all, allowing, secret);
    assertThat(told.count()).isNull();
    assertThat(told.inTheList()).isNull();
    assertThat(told.foundAmongThoseWithGraduates()).isFalse();
    assertThat(told.themes()).isEmpty();
    assertThat(told.named())
        .hasSizeBetween(Math.min(Math.max(0, people - 1), 3), Math.min(people, 3));
  }

  /**
   * Looked at by somebody who knows all five and sees the page before and after the fifth is a
   * graduate, with at most one of them allowing it in between.
   */
  @Example
  void theFifthGraduateTakesNoNameAwayAndTellsNotHowManyDecline() {
    Map<List<PublicGraduates>, Set<Integer>> possible = new HashMap<>();
    for (int choice = 0; choice < 1 << 4; choice++) {
      for (int one = 0; one < 6; one++) {
        int after = one < 5 ? choice | 1 << one : choice;
        for (int secret = 0; secret < SECRETS; secret++) {
          PublicGraduates four = of(4, choice, "secret " + secret);
          PublicGraduates five = of(5, after, "secret " + secret);
          assertThat(five.named()).containsAll(four.named());
          possible
              .computeIfAbsent(List.of(four, five), pair -> new TreeSet<>())
              .add(5 - Integer.bitCount(after));
        }
      }
    }
    assertThat(possible)
        .allSatisfy(
            (told, declining) -> assertThat(declining).as(told.toString()).hasSizeGreaterThan(1));
  }

  /** The latest graduate is the last of them; a bit says that they allow it. */
  private static PublicGraduates of(int graduates, int allowing, String secret) {
    List<GraduateNames.Graduate> names = new ArrayList<>();
    for (int i = graduates - 1; i >= 0; i--) {
      if ((allowing >> i & 1) == 1) {
        names.add(graduate(i));
      }
    }
    return PublicGraduates.of(graduates, names, Set.of(), secret);
  }

  @Property
  void aNameWithoutPermissionIsNeverToldAndATakenBackOneTakesNoOtherNameAlong(
      @ForAll @IntRange(min = 1, max = 40) int people,
      @ForAll Set<@IntRange(min = 0, max = 39) Integer> choice,
      @ForAll String secret) {
    List<Set<ProfileTheme>> all =
        IntStream.range(0, people).mapToObj(i -> Set.<ProfileTheme>of()).toList();
    Set<Integer> allowing = new TreeSet<>(choice);
    allowing.removeIf(each -> each >= people);
    List<PublicGraduates.Named> before = told(all, allowing, secret).named();
    assertThat(before)
        .allMatch(each -> allowing.contains(Integer.valueOf(each.nameUk().substring(6))));
    for (Integer leaving : allowing) {
      Set<Integer> rest = new TreeSet<>(allowing);
      rest.remove(leaving);
      List<PublicGraduates.Named> after = told(all, rest, secret).named();
      List<PublicGraduates.Named> others = new ArrayList<>(before);
      boolean wasTold = others.removeIf(each -> each.nameUk().equals("Особа " + leaving));
      assertThat(after).noneMatch(each -> each.nameUk().equals("Особа " + leaving));
      if (wasTold) {
        assertThat(after).containsAll(others);
      }
    }
  }

  @Example
  void aShieldedCommunityAndTooFewLeaveNoNumberInARow() {
    assertThat(row(12, false).graduates()).isEqualTo(12);
    assertThat(row(12, true).graduates()).isNull();
    assertThat(row(12, true).graduateCount()).isZero();
    assertThat(row(4, false).graduateCount()).as("what may not be told is forgotten").isZero();
    assertThat(row(5, false).shortName(Language.EN)).isEqualTo("A");
  }
}
