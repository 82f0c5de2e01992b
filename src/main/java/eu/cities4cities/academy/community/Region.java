package eu.cities4cities.academy.community;

import java.util.Arrays;
import java.util.Optional;

/**
 * The 27 regions of Ukraine: 24 oblasts, Crimea, and the cities of Kyiv and Sevastopol, by the
 * first two digits of the state codifier (KATOTTH), with their place on the tile map.
 */
public enum Region {
  CRIMEA(
      "01", "Автономна Республіка Крим", "Autonomous Republic of Crimea", "Крим", "crimea", 5, 7),
  VINNYTSIA("05", "Вінницька область", "Vinnytsia oblast", "Він", "vinnytsia", 2, 4),
  VOLYN("07", "Волинська область", "Volyn oblast", "Вол", "volyn", 1, 2),
  DNIPROPETROVSK(
      "12", "Дніпропетровська область", "Dnipropetrovsk oblast", "Дні", "dnipropetrovsk", 3, 7),
  DONETSK("14", "Донецька область", "Donetsk oblast", "Дон", "donetsk", 3, 8),
  ZHYTOMYR("18", "Житомирська область", "Zhytomyr oblast", "Жит", "zhytomyr", 1, 4),
  ZAKARPATTIA("21", "Закарпатська область", "Zakarpattia oblast", "Зак", "zakarpattia", 3, 1),
  ZAPORIZHZHIA("23", "Запорізька область", "Zaporizhzhia oblast", "Зап", "zaporizhzhia", 4, 8),
  IVANO_FRANKIVSK(
      "26", "Івано-Франківська область", "Ivano-Frankivsk oblast", "ІФр", "ivano-frankivsk", 3, 2),
  KYIV_OBLAST("32", "Київська область", "Kyiv oblast", "Киї", "kyiv-oblast", 1, 5),
  KIROVOHRAD("35", "Кіровоградська область", "Kirovohrad oblast", "Кір", "kirovohrad", 3, 6),
  LUHANSK("44", "Луганська область", "Luhansk oblast", "Луг", "luhansk", 2, 9),
  LVIV("46", "Львівська область", "Lviv oblast", "Льв", "lviv", 2, 1),
  MYKOLAIV("48", "Миколаївська область", "Mykolaiv oblast", "Мик", "mykolaiv", 4, 6),
  ODESA("51", "Одеська область", "Odesa oblast", "Оде", "odesa", 4, 5),
  POLTAVA("53", "Полтавська область", "Poltava oblast", "Пол", "poltava", 2, 7),
  RIVNE("56", "Рівненська область", "Rivne oblast", "Рів", "rivne", 1, 3),
  SUMY("59", "Сумська область", "Sumy oblast", "Сум", "sumy", 1, 7),
  TERNOPIL("61", "Тернопільська область", "Ternopil oblast", "Тер", "ternopil", 2, 2),
  KHARKIV("63", "Харківська область", "Kharkiv oblast", "Хрк", "kharkiv", 2, 8),
  KHERSON("65", "Херсонська область", "Kherson oblast", "Хер", "kherson", 4, 7),
  KHMELNYTSKYI("68", "Хмельницька область", "Khmelnytskyi oblast", "Хме", "khmelnytskyi", 2, 3),
  CHERKASY("71", "Черкаська область", "Cherkasy oblast", "Чрк", "cherkasy", 2, 6),
  CHERNIVTSI("73", "Чернівецька область", "Chernivtsi oblast", "Чрв", "chernivtsi", 3, 3),
  CHERNIHIV("74", "Чернігівська область", "Chernihiv oblast", "Чрг", "chernihiv", 1, 6),
  KYIV("80", "місто Київ", "City of Kyiv", "Київ", "kyiv", 2, 5),
  SEVASTOPOL("85", "місто Севастополь", "City of Sevastopol", "Сев", "sevastopol", 5, 6);

  private final String code;
  private final String nameUk;
  private final String nameEn;
  private final String shortUk;
  private final String slug;
  private final int row;
  private final int column;

  Region(
      String code, String nameUk, String nameEn, String shortUk, String slug, int row, int column) {
    this.code = code;
    this.nameUk = nameUk;
    this.nameEn = nameEn;
    this.shortUk = shortUk;
    this.slug = slug;
    this.row = row;
    this.column = column;
  }

  /** The region of a two-digit code, or of a whole KATOTTH code («UA53…»); empty if none has it. */
  public static Optional<Region> ofCode(String code) {
    if (code == null) {
      return Optional.empty();
    }
    String digits = code.startsWith("UA") && code.length() >= 4 ? code.substring(2, 4) : code;
    return Arrays.stream(values()).filter(region -> region.code.equals(digits)).findFirst();
  }

  /** The region written so in addresses of pages; empty if none is. */
  public static Optional<Region> ofSlug(String slug) {
    return Arrays.stream(values()).filter(region -> region.slug.equals(slug)).findFirst();
  }

  /** The first two digits of the region's KATOTTH code. */
  public String code() {
    return code;
  }

  /** The official name in Ukrainian. */
  public String nameUk() {
    return nameUk;
  }

  /** The English name; an oblast stays an «oblast». */
  public String nameEn() {
    return nameEn;
  }

  /** The name in one of the two languages: "en", else Ukrainian. */
  public String name(String language) {
    return "en".equals(language) ? nameEn : nameUk;
  }

  /** Three or four letters for a tile of the map. */
  public String shortName(String language) {
    return "en".equals(language) ? shortEn() : shortUk;
  }

  private String shortEn() {
    return switch (this) {
      case CRIMEA -> "Crim";
      case KYIV -> "Kyiv";
      case SEVASTOPOL -> "Sev";
      case KYIV_OBLAST -> "Kyi";
      case ZAPORIZHZHIA -> "Zap";
      case ZAKARPATTIA -> "Zak";
      case KHERSON -> "Khe";
      case KHARKIV -> "Kha";
      case KHMELNYTSKYI -> "Khm";
      case CHERKASY -> "Chk";
      case CHERNIHIV -> "Chh";
      case CHERNIVTSI -> "Chv";
      case IVANO_FRANKIVSK -> "IFr";
      default -> nameEn.substring(0, 3);
    };
  }

  /** The region in the address of a page. */
  public String slug() {
    return slug;
  }

  /** Row of the tile map, from 1 in the north to 5 in the south. */
  public int row() {
    return row;
  }

  /** Column of the tile map, from 1 in the west to 9 in the east. */
  public int column() {
    return column;
  }

  /** Whether the whole region is temporarily occupied. */
  public boolean occupied() {
    return this == CRIMEA || this == SEVASTOPOL;
  }
}
