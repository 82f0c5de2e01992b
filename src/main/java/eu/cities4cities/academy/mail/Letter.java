package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.util.List;

/**
 * A letter to one reader. Its words are in the bundles: {@code letter.<template>.subject}, {@code
 * .text} (paragraphs parted by an empty line) and {@code .button}, and where there are any {@code
 * .heading} and {@code .note} (small, under the button); it greets with «Вітаємо!».
 *
 * @param to the e-mail address
 * @param language the reader's language
 * @param template the name in the bundle's keys, such as {@code account.confirm}
 * @param args the arguments of all texts
 * @param link where the one button leads, a full address; null for a letter without a button
 * @param key a stable id: a letter with the same key is put into the outbox once only
 * @param sending how it leaves
 * @param content what it carries besides its words
 */
public record Letter(
    String to,
    Language language,
    String template,
    List<Object> args,
    String link,
    String key,
    Sending sending,
    Content content) {

  /**
   * How a letter leaves.
   *
   * @param urgency which letters it overtakes
   * @param readerId the person, where they may refuse letters of this topic; else null
   * @param topic what they may refuse; null for a letter that nobody can refuse
   * @param expiresAt when it is of no more use and must not be sent; null for never
   */
  public record Sending(
      LetterUrgency urgency, Long readerId, LetterTopic topic, Instant expiresAt) {
    private static final Sending USUAL = new Sending(LetterUrgency.USUAL, null, null, null);
  }

  /**
   * What a letter carries besides its words.
   *
   * @param lines a timetable under the text; empty for none
   * @param calendar what it changes in its reader's calendar, or null
   * @param attachment the name of a file that goes with it, see {@link LetterAttachments}; or null
   * @param replyTo the address to which an answer goes; null for the Academy's own
   */
  public record Content(
      List<Line> lines, CalendarUpdate calendar, String attachment, String replyTo) {
    private static final Content NONE = new Content(List.of(), null, null, null);
  }

  /**
   * An iCalendar file that comes with a letter.
   *
   * @param method what it asks the calendar to do: {@code REQUEST}, {@code CANCEL} or {@code
   *     PUBLISH}, the same as inside the file
   * @param file the file's text
   */
  public record CalendarUpdate(String method, String file) {}

  /** A line of a letter's timetable: what stands in front, and what it is. */
  public record Line(String label, String text) {}

  /** A letter about something that happened to its reader. */
  public Letter(
      String to, Language language, String template, List<Object> args, String link, String key) {
    this(to, language, template, args, link, key, Sending.USUAL, Content.NONE);
  }

  /** The same letter, before all others: its reader waits for it. */
  public Letter urgent() {
    return leaving(
        new Sending(
            LetterUrgency.URGENT, sending.readerId(), sending.topic(), sending.expiresAt()));
  }

  /** The same letter as one of many, which the reader may refuse. */
  public Letter bulk(long reader, LetterTopic about) {
    return leaving(new Sending(LetterUrgency.BULK, reader, about, sending.expiresAt()));
  }

  /** The same letter, not to be sent from that moment on. */
  public Letter until(Instant moment) {
    return leaving(new Sending(sending.urgency(), sending.readerId(), sending.topic(), moment));
  }

  private Letter leaving(Sending how) {
    return new Letter(to, language, template, args, link, key, how, content);
  }

  /** The same letter with a timetable under its text. */
  public Letter with(List<Line> timetable) {
    return carrying(
        new Content(
            List.copyOf(timetable), content.calendar(), content.attachment(), content.replyTo()));
  }

  /** The same letter with an update of the reader's calendar. */
  public Letter with(CalendarUpdate update) {
    return carrying(new Content(content.lines(), update, content.attachment(), content.replyTo()));
  }

  /** The same letter with a file, by the name that its room gives it. */
  public Letter attaching(String file) {
    return carrying(new Content(content.lines(), content.calendar(), file, content.replyTo()));
  }

  /** The same letter, answers to which go to that address. */
  public Letter answeredTo(String address) {
    return carrying(
        new Content(content.lines(), content.calendar(), content.attachment(), address));
  }

  private Letter carrying(Content what) {
    return new Letter(to, language, template, args, link, key, sending, what);
  }
}
