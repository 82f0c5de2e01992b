package eu.cities4cities.academy.community.codifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.CommunityKind;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.Slug;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodifierTest {
  private static final String REGION = "UA53000000000028050";
  private static final String DISTRICT = "UA53080000000071850";
  private static final String COMMUNITY = "UA53080390000027656";
  private static final String SEAT = "UA53080390010011111";
  private static final String HEAD = REGION + ";" + DISTRICT + ";" + COMMUNITY + ";";

  @Test
  void communityTakesItsKindFromTheCategoryOfItsSeat() {
    Codifier codifier =
        read(
            REGION + ";;;;;O;Полтавська",
            REGION + ";" + DISTRICT + ";;;;P;Полтавський",
            HEAD + ";;H;Решетилівська ",
            HEAD + SEAT + ";;M;Решетилівка",
            HEAD + "UA53080390020022222;;C;Абазівка");
    assertThat(codifier.faulty()).isEmpty();
    assertThat(codifier.rows())
        .containsExactly(
            new CodifierRow(
                COMMUNITY,
                "53",
                "Решетилівська міська територіальна громада",
                CommunityKind.URBAN,
                "Решетилівка",
                4));
  }

  @ParameterizedTest
  @CsvSource({
    "М,URBAN",
    "M,URBAN",
    "Т,SETTLEMENT",
    "T,SETTLEMENT",
    "Х,SETTLEMENT",
    "X,SETTLEMENT",
    "С,RURAL",
    "C,RURAL",
    "c,RURAL"
  })
  void categoryIsReadInEitherAlphabet(String category, CommunityKind kind) {
    for (String letter : List.of("Г", "H", "Н", "h")) {
      Codifier codifier =
          read(
              HEAD + ";;" + letter + ";Решетилівська",
              HEAD + SEAT + ";;" + category + ";Решетилівка");
      assertThat(codifier.rows()).extracting(CodifierRow::kind).containsExactly(kind);
    }
  }

  @Test
  void kyivAndSevastopolAreCommunitiesOfTheFirstLevel() {
    Codifier codifier =
        read(
            "UA80000000000093317;;;;;K;Київ",
            "UA80000000000093317;UA80000000000126643;;;;B;Голосіївський",
            "UA85000000000065278;;;;;К; Севастополь");
    assertThat(codifier.faulty()).isEmpty();
    assertThat(codifier.rows())
        .extracting(CodifierRow::nameUk)
        .containsExactly("місто Київ", "місто Севастополь");
    assertThat(codifier.rows())
        .extracting(CodifierRow::kind)
        .containsOnly(CommunityKind.SPECIAL_CITY);
  }

  @Test
  void whatIsPutRightIsTold() {
    Codifier codifier =
        read(
            HEAD + ";;H;\u00A0Камiно-Балківська \u200B",
            " " + HEAD + SEAT.toLowerCase(java.util.Locale.ROOT) + ";;М;Камʼяна  Бiлка",
            HEAD + "UA53080390020022222;;С;Бiлокам’яне");
    assertThat(codifier.faulty()).isEmpty();
    CodifierRow row = codifier.rows().get(0);
    assertThat(row.nameUk()).isEqualTo("Каміно-Балківська міська територіальна громада");
    assertThat(row.centreUk()).isEqualTo("Камʼяна Білка");
    CleaningReport cleaned = codifier.cleaned();
    assertThat(cleaned.count(Cleaning.Kind.CATEGORY)).isEqualTo(1);
    assertThat(cleaned.count(Cleaning.Kind.SPACES)).isEqualTo(2);
    assertThat(cleaned.count(Cleaning.Kind.LETTERS)).isEqualTo(3);
    assertThat(cleaned.count(Cleaning.Kind.SIGNS)).isEqualTo(1);
    assertThat(cleaned.count(Cleaning.Kind.CODE)).isEqualTo(2);
    assertThat(cleaned.examples())
        .contains(new Cleaning(4, Cleaning.Kind.SIGNS, "Бiлокам’яне", "Білокамʼяне"))
        .contains(new Cleaning(2, Cleaning.Kind.CATEGORY, "H", "Г"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";;;;;H;Без коду | community.import.noCode",
        "UA53;;;;;O;Полтавська | community.import.code",
        "UA53000000000028050;UA05020000000026686;;;;P;Вінницький | community.import.codeElsewhere",
        "UA53000000000028050;;;;;Я;Полтавська | community.import.category",
        "UA53000000000028050;;;;;P;Полтавська | community.import.level",
        "UA99000000000028050;;;;;O;Ніде | community.import.region",
        "UA53000000000028050;;;;;O;   | community.import.noName",
        "UA53000000000028050;;;;;O;Poltava | community.import.name",
        "UA53000000000028050;;;;;O;Полтаwська | community.import.name",
        "UA53000000000028050;UA53080000000071850;UA53080390000027656;;;H;Безголова"
            + " | community.import.noSeat"
      })
  void lineThatCannotBeTakenIsKeptOutWithItsReason(String line, String reason) {
    Codifier codifier =
        read(
            line,
            HEAD.replace("39", "41") + ";;H;Ціла",
            HEAD.replace("39", "41") + SEAT.replace("39", "41") + ";;C;Ціле");
    assertThat(codifier.rows()).hasSize(1);
    assertThat(codifier.faulty()).hasSize(1);
    CodifierFault fault = codifier.faulty().get(0);
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.problem().key()).isEqualTo(reason);
  }

  @Test
  void repeatedCodeIsToldWithTheLineThatHadItFirst() {
    Codifier codifier =
        read(HEAD + ";;H;Решетилівська", HEAD + SEAT + ";;M;Решетилівка", HEAD + ";;H;Інша");
    assertThat(codifier.rows()).hasSize(1);
    assertThat(codifier.faulty())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(4);
              assertThat(fault.problem().args()).containsExactly(COMMUNITY, 2);
            });
    assertThat(codifier.faultyCodes()).containsExactly(COMMUNITY);
  }

  @Test
  void otherTableIsRefused() {
    assertThatThrownBy(() -> Codifier.read("code;name\nUA1;a\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void titlesStandInAnyOrderAndWithAnyApostrophe() {
    String file =
        "Назва об'єкта,Категорія обʼєкта,Перший рівень,Другий рівень,Третій рівень,"
            + "Четвертий рівень,Додатковий рівень\nКиїв,К,UA80000000000093317,,,,\n";
    assertThat(Codifier.read(file.getBytes(StandardCharsets.UTF_8)).rows()).hasSize(1);
    String readable = file.replace('ʼ', '\'');
    Codifier codifier = Codifier.read(readable.getBytes(Charset.forName("windows-1251")));
    assertThat(codifier.rows()).hasSize(1);
    assertThat(codifier.guessed()).isTrue();
  }

  @Test
  void wholeEditionIsReadFromTextAndFromAWorkbookAlike() {
    List<String> lines = SampleCodifier.lines();
    assertThat(lines).hasSizeBetween(30_000, 34_000);
    Codifier codifier = Codifier.read(SampleCodifier.csv(lines));
    assertThat(codifier.faulty()).isEmpty();
    assertThat(codifier.rows()).hasSize(SampleCodifier.COMMUNITIES + 2);
    assertThat(codifier.rows().stream().filter(row -> row.regionCode().equals("01"))).hasSize(303);
    assertThat(codifier.rows().stream().map(CodifierRow::regionCode).collect(Collectors.toSet()))
        .hasSize(Region.values().length);
    assertThat(codifier.cleaned().examples())
        .hasSizeLessThanOrEqualTo(CleaningReport.EXAMPLES * Cleaning.Kind.values().length);
    Codifier book = Codifier.read(SampleCodifier.workbook(lines));
    assertThat(book.rows())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
        .isEqualTo(codifier.rows());
    assertThat(book.cleaned().counts()).isEqualTo(codifier.cleaned().counts());
    assertThat(book.format()).isEqualTo("XLSX");
  }

  @Test
  void addressesOfAWholeEditionAreUniqueReadableAndNeverTakenFromOthers() {
    Codifier codifier = Codifier.read(SampleCodifier.csv(SampleCodifier.lines()));
    List<Slug.Named> names =
        codifier.rows().stream()
            .map(
                row ->
                    new Slug.Named(
                        row.nameUk().split(" ")[0],
                        Region.ofCode(row.regionCode()).orElseThrow(),
                        row.kind()))
            .toList();
    Set<String> taken = Set.of("bilodilska", "starodilska-volyn");
    List<String> slugs = Slug.assign(names, taken);
    assertThat(new HashSet<>(slugs)).hasSameSizeAs(slugs).doesNotContainAnyElementsOf(taken);
    assertThat(slugs).allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*(-\\d+)?"));
    assertThat(Slug.assign(names, taken)).isEqualTo(slugs);
  }

  private static Codifier read(String... lines) {
    return Codifier.read(SampleCodifier.csv(Arrays.asList(lines)));
  }
}
