package eu.cities4cities.academy.attendance.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a column of a meeting service's report, with the titles that its exports give it.
 */
public enum ReportColumn {
  /** The whole name, or the name somebody goes by. */
  NAME(
      en("name", "user name", "full name", "participant", "participant name", "display name"),
      uk("імя", "імя користувача", "повне імя", "учасник", "піб", "прізвище та імя"),
      de("benutzername", "vollständiger name", "teilnehmer"),
      pl("imię i nazwisko", "nazwa użytkownika", "pełna nazwa", "uczestnik")),
  /** The given name, where it stands alone. */
  GIVEN_NAME(en("first name", "given name"), uk("власне імя"), de("vorname"), pl("imię")),
  /** The surname, where it stands alone. */
  SURNAME(
      en("last name", "surname", "family name"), uk("прізвище"), de("nachname"), pl("nazwisko")),
  /** The address. */
  EMAIL(
      en("email", "user email", "e-mail", "email address"),
      uk(
          "електронна пошта",
          "електронна адреса",
          "адреса електронної пошти",
          "електронна пошта користувача",
          "ел. пошта",
          "пошта"),
      de("benutzer-e-mail", "e-mail-adresse"),
      pl("adres e-mail", "e-mail użytkownika")),
  /** When somebody came, once for each time they were connected. */
  JOIN(
      en("join time", "time joined", "join", "joined", "joined at"),
      uk("час приєднання", "час входу", "приєднання", "вхід"),
      de("beitrittszeit", "beitrittsuhrzeit", "beigetreten"),
      pl("czas dołączenia", "godzina dołączenia", "dołączono")),
  /** When somebody left. */
  LEAVE(
      en("leave time", "time exited", "leave", "left", "left at"),
      uk("час виходу", "вихід"),
      de("austrittszeit", "uhrzeit des verlassens", "verlassen"),
      pl("czas opuszczenia", "godzina opuszczenia", "opuszczono")),
  /** When somebody came first. */
  FIRST_JOIN(
      en("first join", "first join time"),
      uk("перше приєднання"),
      de("erster beitritt", "erste teilnahme"),
      pl("pierwsze dołączenie")),
  /** When somebody left last. */
  LAST_LEAVE(
      en("last leave", "last leave time"),
      uk("останній вихід"),
      de("letztes verlassen", "letzter austritt"),
      pl("ostatnie opuszczenie")),
  /** How long. */
  DURATION(
      en(
          "duration",
          "total duration",
          "time in session",
          "in-meeting duration",
          "attendance duration"),
      uk(
          "тривалість",
          "загальна тривалість",
          "час у сеансі",
          "тривалість участі",
          "тривалість участі в нараді"),
      de("dauer", "gesamtdauer", "dauer der teilnahme"),
      pl("czas trwania", "łączny czas trwania")),
  /** What somebody did: joined or left. */
  ACTION(en("user action"), uk("дія користувача"), de("benutzeraktion"), pl("akcja użytkownika")),
  /** When they did it. */
  TIMESTAMP(
      en("timestamp"), uk("позначка часу", "мітка часу"), de("zeitstempel"), pl("znacznik czasu")),
  /** Whether somebody came at all. */
  ATTENDED(en("attended"), uk("брали участь", "участь"), de("teilgenommen"), pl("uczestniczył")),
  /** Whether the row is about the waiting room. */
  WAITING(
      en("in waiting room", "waiting room"),
      uk("у залі очікування", "в залі очікування", "зал очікування"),
      de("im warteraum"),
      pl("w poczekalni")),
  /** Whether somebody has no account at the service. */
  GUEST(en("guest", "is guest"), uk("гість"), de("gast"), pl("gość")),
  /** Whether somebody leads the meeting. */
  MODERATOR(en("moderator"), uk("модератор"), de(), pl()),
  /** The meeting's name, above the rows. */
  TOPIC(
      en("topic", "meeting title"),
      uk("тема", "назва наради"),
      de("thema", "besprechungstitel"),
      pl("temat", "tytuł spotkania"));

  private static final Map<String, Title> BY_TITLE = byTitle();

  private final List<Words> languages;

  ReportColumn(Words... languages) {
    this.languages = List.of(languages);
  }

  /**
   * What a title says.
   *
   * @param column what stands under it
   * @param language the code of the language that it is written in
   */
  record Title(ReportColumn column, String language) {}

  private record Words(String language, List<String> titles) {}

  /** What a title says, whatever stands in brackets behind it; empty for titles of no use. */
  static Optional<Title> of(String title) {
    return Optional.ofNullable(BY_TITLE.get(plain(title)));
  }

  static String plain(String title) {
    String whole = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(whole.length());
    for (char sign : whole.toCharArray()) {
      if (sign == '(') {
        break;
      }
      if ("'\u2019\u02BC`\u2018\u200B".indexOf(sign) < 0) {
        plain.append(Character.isSpaceChar(sign) || sign == '_' ? ' ' : sign);
      }
    }
    return plain.toString().strip();
  }

  private static Map<String, Title> byTitle() {
    Map<String, Title> all = new HashMap<>();
    for (ReportColumn column : values()) {
      for (Words words : column.languages) {
        for (String title : words.titles()) {
          all.putIfAbsent(title, new Title(column, words.language()));
        }
      }
    }
    return all;
  }

  private static Words en(String... titles) {
    return new Words("en", List.of(titles));
  }

  private static Words uk(String... titles) {
    return new Words("uk", List.of(titles));
  }

  private static Words de(String... titles) {
    return new Words("de", List.of(titles));
  }

  private static Words pl(String... titles) {
    return new Words("pl", List.of(titles));
  }
}
