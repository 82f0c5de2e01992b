package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.community.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An edition of the codifier as large as the real one, with made-up names: 27 regions, districts,
 * 1,772 communities (303 of Crimea), settlements and city districts, some 32,000 lines in all; with
 * Latin letters of categories and stray spaces, as the ministry's own files have them.
 */
public final class SampleCodifier {
  /** The titles as the ministry's files have them. */
  public static final String TITLES =
      "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;"
          + "Категорія об’єкта;Назва об’єкта";

  /** Third-level rows of the real one. */
  public static final int COMMUNITIES = 1_772;

  private static final int IN_CRIMEA = 303;
  private static final int LINES = 32_000;
  private static final String[] FIRST = {
    "Біло", "Верхньо", "Нижньо", "Старо", "Ново", "Велико", "Мало", "Зелено", "Синьо", "Золото",
    "Камʼяно", "Лісо", "Польо", "Степо", "Яро", "Крино", "Вишнево", "Калино", "Дубо", "Липо",
    "Сосно", "Черво", "Сухо", "Мокро", "Тихо", "Ясно", "Рівно", "Крути", "Довго", "Широко",
    "Сіро", "Чорно", "Жовто", "Росо", "Медо", "Хлібо", "Соло", "Глино", "Піско", "Земле"
  };
  private static final String[] LAST = {
    "дільська", "лісівська", "полянська", "гірська", "річенська", "ставська", "мостівська",
    "брідська", "водська", "криничанська", "садівська", "хатська", "млинська", "дворівська",
    "шляхівська", "могильська", "курганська", "балківська", "ярівська", "лугівська", "березька",
    "дубівська", "вербівська", "калинівська", "теренська", "слобідська", "хутірська", "валівська",
    "горбівська", "озерська", "затонська", "острівська", "кутівська", "плавнівська", "грабівська",
    "кленівська", "соснівська", "тополівська", "яворівська", "ліщинська"
  };

  private final Random random = new Random(55);
  private final List<String> lines = new ArrayList<>();
  private int names;

  private SampleCodifier() {}

  /** The lines of the file below its titles. */
  public static List<String> lines() {
    SampleCodifier sample = new SampleCodifier();
    sample.fill();
    return sample.lines;
  }

  /** A file of these lines, divided by semicolons. */
  public static byte[] csv(List<String> lines) {
    return (TITLES + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A workbook of these lines, its titles below a line that says what it is. */
  public static byte[] workbook(List<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Academy", "01.0000")) {
      Worksheet sheet = book.newWorksheet("Кодифікатор");
      sheet.value(0, 0, "Кодифікатор адміністративно-територіальних одиниць");
      row(sheet, 2, TITLES);
      for (int i = 0; i < lines.size(); i++) {
        row(sheet, i + 3, lines.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String line) {
    String[] cells = line.split(";", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  private void fill() {
    List<Region> regions =
        List.of(Region.values()).stream()
            .filter(region -> region != Region.KYIV && region != Region.SEVASTOPOL)
            .toList();
    int elsewhere = COMMUNITIES - IN_CRIMEA;
    int others = regions.size() - 1;
    int settlements = (LINES - COMMUNITIES - 200) / COMMUNITIES;
    int given = 0;
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      int share = region == Region.CRIMEA ? IN_CRIMEA : elsewhere / others;
      if (i == regions.size() - 1) {
        share = COMMUNITIES - given;
      }
      given += share;
      region(region, share, settlements);
    }
    city("80", "Київ", 10);
    city("85", "Севастополь", 4);
  }

  private void region(Region region, int communities, int settlements) {
    String top = code(region.code(), 0, 0, 0, 0);
    line(top, "", "", "", "", "O", region.nameUk().replace(" область", ""));
    for (int i = 0; i < communities; i++) {
      int district = 2 * (1 + i % 5);
      String middle = code(region.code(), district, 0, 0, 0);
      if (i < 5) {
        line(top, middle, "", "", "", "P", "Район " + district);
      }
      int number = 2 * (i / 5) + 1;
      String community = code(region.code(), district, number, 0, 0);
      // Every fifteenth bears a name that stands in another region too.
      String name = name(i % 15 == 14 ? i : names++);
      line(top, middle, community, "", "", "H", name + (i % 3 == 0 ? "" : " "));
      for (int j = 1; j <= settlements; j++) {
        String seat = code(region.code(), district, number, j, 0);
        String category = j > 1 ? "C" : i % 3 == 0 ? "M" : i % 3 == 1 ? "X" : "C";
        line(top, middle, community, seat, "", category, place(name, j));
      }
    }
  }

  private void city(String regionCode, String name, int districts) {
    String top = code(regionCode, 0, 0, 0, 0);
    line(top, "", "", "", "", "K", name);
    for (int i = 1; i <= districts; i++) {
      line(top, code(regionCode, 0, 0, 0, i), "", "", "", "B", "Район " + i);
    }
  }

  private static String name(int number) {
    String name = FIRST[number % FIRST.length] + LAST[(number / FIRST.length) % LAST.length];
    return number < FIRST.length * LAST.length
        ? name
        : "Над" + name.toLowerCase(java.util.Locale.ROOT);
  }

  private static String place(String name, int number) {
    String stem = name.substring(0, name.length() - "ська".length());
    return number == 1 ? stem + "е" : stem + "ка " + number;
  }

  private String code(String region, int district, int community, int settlement, int part) {
    int tail =
        Math.floorMod(
            java.util.Objects.hash(region, district, community, settlement, part), 100_000);
    return "UA%s%02d%03d%03d%02d%05d"
        .formatted(region, district, community, settlement, part, tail);
  }

  private void line(String... cells) {
    String line = String.join(";", cells);
    lines.add(random.nextInt(4_000) == 0 ? line.replaceFirst("і(?=[^;]*$)", "i") : line);
  }
}
