package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds sentences of a profile that may tell where critical infrastructure is or how it is built.
 * It only asks to look again: words alone cannot know.
 */
public final class SensitiveText {
  private static final int LONGEST_EXCERPT = 160;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** What a sentence may give away. */
  public enum Kind {
    /** Degrees of latitude and longitude, or a link to a map. */
    COORDINATES,
    /** Something that has to do with defence. */
    DEFENCE,
    /** Where an object of infrastructure is. */
    LOCATION,
    /** How much an object of infrastructure can do, or how it is protected. */
    DETAIL
  }

  /**
   * A sentence to look at again.
   *
   * @param excerpt the sentence, cut if it is long
   */
  public record Hint(Kind kind, String excerpt) {
    /** The language the sentence is in, by its letters. */
    public String lang() {
      return Language.ofText(excerpt).code();
    }
  }

  private static final Pattern COORDINATES =
      Pattern.compile(
          "\\b(4[4-9]|5[0-2])[.,]\\d{3,}\\D{1,6}(2[2-9]|3\\d|40)[.,]\\d{3,}"
              + "|\\d{2}°\\s?\\d{1,2}['′ʼ’]|google\\.[a-z.]+/maps|maps\\.app\\.goo|openstreetmap\\.org",
          FLAGS);
  private static final Pattern DEFENCE =
      Pattern.compile(
          "військов\\w+ частин|\\bппо\\b|блокпост|полігон\\w* (зсу|військ)|казарм|"
              + "military (unit|base)|air[- ]defen[cs]e|checkpoint|barracks",
          FLAGS);
  private static final Pattern OBJECT =
      Pattern.compile(
          "підстанці|трансформатор|електростанці|електромереж|лінії? електропередач|\\bлеп\\b|"
              + "\\bтец\\b|\\bгес\\b|\\bаес\\b|\\bтес\\b|котельн|когенерац|генератор|водозаб|"
              + "водогін|водогон|насосн\\w+ станці|очисн\\w+ споруд|свердловин|дамб|греб(л|ел)|"
              + "газопров|газорозпод|нафтобаз|склад\\w* пальн|укритт|бомбосховищ|сховищ|"
              + "\\bм(іст|ост|остом|осту) через|тунел|вежа звʼязку|веж\\w+ зв|дата-?центр|"
              + "substation|transformer|power (plant|station|line|grid)|boiler (house|plant)|"
              + "cogeneration|generator|water intake|pumping station|treatment plant|borehole|"
              + "\\bdam\\b|gas (pipeline|distribution)|fuel (depot|store)|shelter|bunker|"
              + "bridge (over|across)|tunnel|telecom|base station|data cent(re|er)",
          FLAGS);
  private static final Pattern PLACE =
      Pattern.compile(
          "\\bвул(\\.|иц)|\\bпров(\\.|ул)|\\bпросп|\\bплощ[аіу] |\\bбуд\\. ?\\d|"
              + "\\d+([.,]\\d+)? ?(км|м|метр\\w*|кілометр\\w*)\\b (від|на|за|до)|"
              + "\\bstreet\\b|\\bst\\. |\\bavenue\\b|\\blane\\b|"
              + "\\d+([.,]\\d+)? ?(km|m|met(re|er)s?|kilomet(re|er)s?)\\b (from|north|south|east|west)",
          FLAGS);
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\d[\\d  ]*([.,]\\d+)? ?(к?в\\b|к?вт|мвт|мва|квар|гкал|м3|м³|атм|"
              + "kv\\b|k?w\\b|mw\\b|mva|gcal|m3|bar\\b)|"
              + "(укритт|сховищ|shelter|bunker)[^.]{0,40}\\d{2,}|"
              + "\\d{2,}[^.]{0,30}(місць|осіб|people|places)[^.]{0,30}(укритт|shelter)|"
              + "схем\\w+ (жив|мереж|підключ)|охорон\\w+ (пост|систем)|"
              + "(wiring|connection|network) diagram|guard post|security system",
          FLAGS);

  /** Where a sentence ends; the full stop of «вул.» or "St." ends none. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:вул|пров|просп|пл|буд|м|с|смт|обл|р|тел|st|no))[.!?]+(?:\\s+|$)|\\R", FLAGS);

  private SensitiveText() {}

  /** The sentences of a profile to look at again, in either language. */
  public static List<Hint> hints(ProfileContent content) {
    List<Hint> hints = new ArrayList<>();
    content.texts().forEach(text -> add(text, hints));
    content.events().forEach(event -> add(event.place(), hints));
    add(content.contact().role(), hints);
    add(content.contact().note(), hints);
    if (content.pictures().photo() != null) {
      add(content.pictures().photo().alt(), hints);
    }
    for (ProfileContent.Document document : content.project().documents()) {
      add(document.title(), hints);
      hints.addAll(hints(document.file() == null ? "" : document.file().name()));
    }
    return hints.stream().distinct().toList();
  }

  private static void add(Text text, List<Hint> hints) {
    hints.addAll(hints(text.uk()));
    hints.addAll(hints(text.en()));
  }

  /** The sentences of one text to look at again. */
  public static List<Hint> hints(String text) {
    List<Hint> hints = new ArrayList<>();
    for (String part : END.split(text)) {
      String sentence = part.strip();
      Kind kind = kind(sentence);
      if (kind != null) {
        hints.add(new Hint(kind, excerpt(sentence)));
      }
    }
    return hints;
  }

  private static Kind kind(String sentence) {
    if (COORDINATES.matcher(sentence).find()) {
      return Kind.COORDINATES;
    }
    if (DEFENCE.matcher(sentence).find()) {
      return Kind.DEFENCE;
    }
    if (!OBJECT.matcher(sentence).find()) {
      return null;
    }
    if (PLACE.matcher(sentence).find()) {
      return Kind.LOCATION;
    }
    return MEASURE.matcher(sentence).find() ? Kind.DETAIL : null;
  }

  private static String excerpt(String sentence) {
    return sentence.length() <= LONGEST_EXCERPT
        ? sentence
        : sentence.substring(0, LONGEST_EXCERPT - 1) + "…";
  }
}
