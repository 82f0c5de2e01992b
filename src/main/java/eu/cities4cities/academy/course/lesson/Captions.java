package eu.cities4cities.academy.course.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes WebVTT: what is kept are the times and the words, nothing that styles. */
public final class Captions {
  private static final int MOST_CUES = 10_000;
  private static final int LONGEST = 2000;

  /** A paragraph of the transcript ends with a sentence after so long, and in any case at twice. */
  private static final long PARAGRAPH_MS = 25_000;

  private static final String TIME = "(?:(\\d{1,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
  private static final Pattern TIMING =
      Pattern.compile("^" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?$");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Captions() {}

  /**
   * The cues of a WebVTT text.
   *
   * @throws CaptionsRefusedException if it is none; says at which line
   */
  public static List<Cue> read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = List.of(plain.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    if (!lines.get(0).matches("WEBVTT([ \\t].*)?")) {
      throw new CaptionsRefusedException("noHeader");
    }
    List<Cue> cues = new ArrayList<>();
    int at = skipBlock(lines, 1);
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank()) {
        at++;
      } else if (line.matches("(NOTE|STYLE|REGION)([ \\t].*)?")) {
        at = skipBlock(lines, at);
      } else {
        at = cue(lines, at, cues);
      }
    }
    if (cues.isEmpty()) {
      throw new CaptionsRefusedException("empty");
    }
    return cues;
  }

  private static int skipBlock(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Reads the cue that begins at that line, with its name or without; says where it ends. */
  private static int cue(List<String> lines, int from, List<Cue> cues) {
    int at = lines.get(from).contains("-->") ? from : from + 1;
    Matcher timing = TIMING.matcher(at < lines.size() ? lines.get(at) : "");
    if (!timing.matches()) {
      throw new CaptionsRefusedException("timing", at + 1);
    }
    long begins = millis(timing, 1);
    long ends = millis(timing, 5);
    if (ends <= begins) {
      throw new CaptionsRefusedException("backwards", at + 1);
    }
    if (!cues.isEmpty() && begins < cues.get(cues.size() - 1).fromMs()) {
      throw new CaptionsRefusedException("order", at + 1);
    }
    int end = skipBlock(lines, at + 1);
    String said = words(String.join(" ", lines.subList(at + 1, end)));
    if (said.length() > LONGEST) {
      throw new CaptionsRefusedException("long", at + 1);
    }
    if (!said.isEmpty()) {
      cues.add(new Cue(begins, ends, said));
    }
    if (cues.size() > MOST_CUES) {
      throw new CaptionsRefusedException("many", MOST_CUES);
    }
    return end;
  }

  private static long millis(Matcher timing, int group) {
    long hours = timing.group(group) == null ? 0 : Long.parseLong(timing.group(group));
    return ((hours * 60 + Long.parseLong(timing.group(group + 1))) * 60
                + Long.parseLong(timing.group(group + 2)))
            * 1000
        + Long.parseLong(timing.group(group + 3));
  }

  private static String words(String text) {
    return TAG.matcher(text)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u00A0")
        .replace("&lrm;", "")
        .replace("&rlm;", "")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The cues as WebVTT, as it is kept and served. */
  public static String write(List<Cue> cues) {
    StringBuilder vtt = new StringBuilder("WEBVTT\n");
    for (Cue cue : cues) {
      vtt.append('\n')
          .append(time(cue.fromMs()))
          .append(" --> ")
          .append(time(cue.toMs()))
          .append('\n')
          .append(cue.said().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
          .append('\n');
    }
    return vtt.toString();
  }

  private static String time(long ms) {
    return "%02d:%02d:%02d.%03d"
        .formatted(ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
  }

  /** The cues joined into paragraphs that can be read, each with the moment it begins. */
  static List<Cue> paragraphs(List<Cue> cues) {
    List<Cue> paragraphs = new ArrayList<>();
    Cue open = null;
    for (Cue cue : cues) {
      open =
          open == null ? cue : new Cue(open.fromMs(), cue.toMs(), open.said() + " " + cue.said());
      long length = open.toMs() - open.fromMs();
      boolean sentence = open.said().matches("(?s).*[.!?…][»”\"]?");
      if (length >= PARAGRAPH_MS && sentence || length >= 2 * PARAGRAPH_MS) {
        paragraphs.add(open);
        open = null;
      }
    }
    if (open != null) {
      paragraphs.add(open);
    }
    return paragraphs;
  }
}
