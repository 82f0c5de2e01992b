package eu.cities4cities.academy.attendance.checkin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A word shown during a session and typed back: plain Ukrainian nouns whose letters have one
 * counterpart on a Latin keyboard, so that МІСТОК, місток, MICTOK and mistok are one word.
 */
public final class CodeWord {

  /**
   * Only the letters А В Д Е З І К Л М Н О Р С Т У: each has one Latin letter that looks or sounds
   * like it, and no two share one.
   */
  static final List<String> WORDS =
      List.of(
          "АВТОР",
          "АКТОР",
          "АНКЕТА",
          "АРЕНА",
          "АРКА",
          "АРОМАТ",
          "АТЛАС",
          "ВЕКТОР",
          "ВЕСЕЛКА",
          "ВЕСЛО",
          "ВЕСНА",
          "ВІДЕО",
          "ВІКНО",
          "ВІНОК",
          "ВІСТКА",
          "ВІТЕР",
          "ВОДА",
          "ВОРОТА",
          "ДЕРЕВО",
          "ДЗВІН",
          "ДОВІРА",
          "ДОСВІД",
          "ДРУК",
          "ДУЕТ",
          "ЕКРАН",
          "ЗАКОН",
          "ЗАМОК",
          "ЗЕРНО",
          "ЗІРКА",
          "ЗМІНА",
          "ЗНАК",
          "ЗОЛОТО",
          "ІДЕАЛ",
          "КАВА",
          "КАВУН",
          "КАДР",
          "КАЗКА",
          "КАМІН",
          "КАНАЛ",
          "КАРТА",
          "КАТЕР",
          "КЕРАМІКА",
          "КІНО",
          "КЛАС",
          "КЛЕВЕР",
          "КЛЕН",
          "КЛІМАТ",
          "КОКОС",
          "КОЛЕСО",
          "КОЛО",
          "КОЛОНА",
          "КОМЕТА",
          "КОМІТЕТ",
          "КОНТАКТ",
          "КОРАЛ",
          "КОРОНА",
          "КОСМОС",
          "КРЕДО",
          "КРОК",
          "КРОКУС",
          "КУРС",
          "КУРТКА",
          "ЛАВКА",
          "ЛЕЛЕКА",
          "ЛІКАР",
          "ЛІМАН",
          "ЛІНЗА",
          "ЛІТЕРА",
          "ЛІТО",
          "ЛОТОС",
          "МАКЕТ",
          "МАРКА",
          "МАСКА",
          "МАСЛО",
          "МЕТА",
          "МЕТАЛ",
          "МЕТОД",
          "МЕТРО",
          "МІСТ",
          "МІСТО",
          "МІСТОК",
          "МОЛОКО",
          "МОМЕНТ",
          "МОНЕТА",
          "МОТОР",
          "НАМЕТ",
          "НАМІР",
          "НАРОД",
          "НАТУРА",
          "НЕКТАР",
          "НОРМА",
          "НОТА",
          "НОТАТКА",
          "ОАЗА",
          "ОЗЕРО",
          "ОКЕАН",
          "ОМЛЕТ",
          "ОРЕЛ",
          "ОРКЕСТР",
          "ОСНОВА",
          "ОСТРІВ",
          "РАДА",
          "РАМКА",
          "РЕМОНТ",
          "РЕСУРС",
          "РІКА",
          "РОМАН",
          "РОСА",
          "РУКАВ",
          "САЛАТ",
          "САМОКАТ",
          "СВІТ",
          "СВІТАНОК",
          "СЕЗОН",
          "СЕЛО",
          "СЕРЕДА",
          "СКЛАД",
          "СКЛО",
          "СЛІД",
          "СЛОВО",
          "СМЕРЕКА",
          "СМОЛА",
          "СНІДАНОК",
          "СОВА",
          "СОКІЛ",
          "СОЛОМА",
          "СОНАТА",
          "СОНЕТ",
          "СОРОКА",
          "СОСНА",
          "СТАВОК",
          "СТАДІОН",
          "СТЕЛА",
          "СТІЛ",
          "СТРУМОК",
          "СУМКА",
          "СУСІД",
          "ТАКСІ",
          "ТАЛАНТ",
          "ТЕАТР",
          "ТЕКСТ",
          "ТЕМА",
          "ТЕНІС",
          "ТЕРЕН",
          "ТЕРМОС",
          "ТОВАР",
          "ТОМАТ",
          "ТОРТ",
          "ТРАВА",
          "ТРЕНЕР",
          "ТРІО",
          "ТУМАН",
          "УЗОР",
          "УМОВА",
          "УРОК");

  private static final Map<Character, Character> SAME =
      Map.ofEntries(
          Map.entry('A', 'А'),
          Map.entry('B', 'В'),
          Map.entry('V', 'В'),
          Map.entry('D', 'Д'),
          Map.entry('E', 'Е'),
          Map.entry('Є', 'Е'),
          Map.entry('Z', 'З'),
          Map.entry('3', 'З'),
          Map.entry('I', 'І'),
          Map.entry('Ї', 'І'),
          Map.entry('И', 'І'),
          Map.entry('1', 'І'),
          Map.entry('|', 'І'),
          Map.entry('K', 'К'),
          Map.entry('L', 'Л'),
          Map.entry('M', 'М'),
          Map.entry('H', 'Н'),
          Map.entry('N', 'Н'),
          Map.entry('O', 'О'),
          Map.entry('0', 'О'),
          Map.entry('P', 'Р'),
          Map.entry('R', 'Р'),
          Map.entry('C', 'С'),
          Map.entry('S', 'С'),
          Map.entry('T', 'Т'),
          Map.entry('U', 'У'),
          Map.entry('Y', 'У'));

  private CodeWord() {}

  /**
   * The form in which two ways of typing one word are equal; empty where nothing was typed.
   *
   * @param typed what a person typed, in any case and on either keyboard
   */
  public static String fold(String typed) {
    StringBuilder folded = new StringBuilder(typed.length());
    String upper = Normalizer.normalize(typed, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char sign = SAME.getOrDefault(upper.charAt(i), upper.charAt(i));
      // Spaces, quotation marks and hyphens around or inside a dictated word mean nothing.
      if (Character.isLetterOrDigit(sign)) {
        folded.append(sign);
      }
    }
    return folded.toString();
  }

  /** Whether what was typed is the word that was shown. */
  public static boolean matches(String typed, String shown) {
    String folded = fold(typed);
    return !folded.isEmpty() && folded.equals(fold(shown));
  }

  /**
   * Draws a word that has not been shown in this session yet.
   *
   * @throws IllegalStateException when every word has been used
   */
  public static String draw(RandomGenerator random, Set<String> used) {
    List<String> left = WORDS.stream().filter(word -> !used.contains(word)).toList();
    if (left.isEmpty()) {
      throw new IllegalStateException("Every code word has been shown in this session");
    }
    return left.get(random.nextInt(left.size()));
  }
}
