package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.InvalidInputException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One line of the award rule's editor: a condition, or a group of lines. */
public class RuleNode implements Serializable {
  /** How deep groups may stand in each other: deeper, nobody reads it any more. */
  static final int DEEPEST = 3;

  /** How many lines a rule may have. */
  static final int MOST = 24;

  /** What a line asks for. */
  public enum Kind {
    ALL,
    ANY,
    DAYS,
    SESSIONS,
    MINUTES,
    QUIZ,
    LESSONS,
    TASKS,
    APPROVAL;

    /** True if it is made of other lines. */
    public boolean isGroup() {
      return this == ALL || this == ANY;
    }

    /** True if its number is a percentage. */
    public boolean isPercent() {
      return this == MINUTES || this == QUIZ || this == LESSONS;
    }
  }

  /**
   * A line where it stands.
   *
   * @param depth 0 for the whole rule
   * @param first true if nothing stands before it in its group
   */
  public record Line(RuleNode node, RuleNode parent, int depth, boolean first)
      implements Serializable {}

  private Kind kind;
  private Integer number;
  private Integer perDay;
  private final List<RuleNode> parts = new ArrayList<>();

  /** A line with the numbers that are usual for what it asks. */
  RuleNode(Kind kind) {
    setKind(kind);
  }

  /** The lines of a rule; a rule that is one condition becomes a group of it. */
  static RuleNode of(AwardRule rule) {
    RuleNode node = read(rule);
    if (node.kind.isGroup()) {
      return node;
    }
    RuleNode root = new RuleNode(Kind.ALL);
    root.parts.add(node);
    return root;
  }

  private static RuleNode read(AwardRule rule) {
    if (rule instanceof AwardRule.AllOf all) {
      return group(Kind.ALL, all.parts());
    }
    if (rule instanceof AwardRule.AnyOf any) {
      return group(Kind.ANY, any.parts());
    }
    if (rule instanceof AwardRule.Days days) {
      RuleNode node = leaf(Kind.DAYS, days.days());
      node.perDay = days.sessionsPerDay();
      return node;
    }
    if (rule instanceof AwardRule.Sessions sessions) {
      return leaf(Kind.SESSIONS, sessions.sessions());
    }
    if (rule instanceof AwardRule.Minutes minutes) {
      return leaf(Kind.MINUTES, minutes.percent());
    }
    if (rule instanceof AwardRule.Quiz quiz) {
      return leaf(Kind.QUIZ, quiz.percent());
    }
    if (rule instanceof AwardRule.Lessons lessons) {
      return leaf(Kind.LESSONS, lessons.percent());
    }
    if (rule instanceof AwardRule.Tasks tasks) {
      return leaf(Kind.TASKS, tasks.tasks());
    }
    return leaf(Kind.APPROVAL, 1);
  }

  private static RuleNode group(Kind kind, List<AwardRule> rules) {
    RuleNode node = new RuleNode(kind);
    rules.forEach(rule -> node.parts.add(read(rule)));
    return node;
  }

  private static RuleNode leaf(Kind kind, int number) {
    RuleNode node = new RuleNode(kind);
    node.number = number;
    return node;
  }

  /**
   * The rule that the lines say; groups without lines are left out.
   *
   * @throws InvalidInputException if a number is missing or out of range, or nothing is asked
   */
  AwardRule rule() {
    if (isEmpty()) {
      throw new InvalidInputException("course.rule.bad.empty");
    }
    return write();
  }

  private boolean isEmpty() {
    return kind.isGroup() && parts.stream().allMatch(RuleNode::isEmpty);
  }

  private AwardRule write() {
    if (kind.isGroup()) {
      List<AwardRule> rules =
          parts.stream().filter(part -> !part.isEmpty()).map(RuleNode::write).toList();
      return kind == Kind.ALL ? new AwardRule.AllOf(rules) : new AwardRule.AnyOf(rules);
    }
    int most = kind.isPercent() ? 100 : 999;
    require(number, most, kind.isPercent() ? "course.rule.bad.percent" : "course.rule.bad.number");
    return switch (kind) {
      case DAYS -> {
        require(perDay, 20, "course.rule.bad.perDay");
        yield new AwardRule.Days(number, perDay);
      }
      case SESSIONS -> new AwardRule.Sessions(number);
      case MINUTES -> new AwardRule.Minutes(number);
      case QUIZ -> new AwardRule.Quiz(number);
      case LESSONS -> new AwardRule.Lessons(number);
      case TASKS -> new AwardRule.Tasks(number);
      default -> new AwardRule.Approval();
    };
  }

  private static void require(Integer number, int most, String key) {
    if (number == null || number < 1 || number > most) {
      throw new InvalidInputException(key);
    }
  }

  /** This line and all below it, from the top. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    collect(null, 0, true, lines);
    return lines;
  }

  private void collect(RuleNode parent, int depth, boolean first, List<Line> lines) {
    lines.add(new Line(this, parent, depth, first));
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).collect(this, depth + 1, i == 0, lines);
    }
  }

  /** Adds a line to this group. */
  void add(Kind added) {
    parts.add(new RuleNode(added));
  }

  /** Takes a line out of this group. */
  void remove(RuleNode part) {
    parts.removeIf(each -> each == part);
  }

  /** Puts a line of this group before the one that stands before it. */
  void up(RuleNode part) {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i) == part) {
        parts.set(i, parts.get(i - 1));
        parts.set(i - 1, part);
        return;
      }
    }
  }

  public Kind getKind() {
    return kind;
  }

  /** Changes what the line asks for; the numbers become those that are usual for it. */
  public final void setKind(Kind kind) {
    if (this.kind != kind) {
      boolean grouped = this.kind != null && this.kind.isGroup() && kind.isGroup();
      this.kind = kind;
      if (!grouped) {
        number = usualNumber(kind);
        perDay = kind == Kind.DAYS ? 3 : null;
      }
    }
  }

  private static Integer usualNumber(Kind kind) {
    return switch (kind) {
      case DAYS -> 4;
      case SESSIONS -> 15;
      case MINUTES -> 80;
      case QUIZ -> 60;
      case LESSONS -> 100;
      default -> 1;
    };
  }

  /** How much is asked for, or what percent of it. */
  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  /** The sessions with which a day counts. */
  public Integer getPerDay() {
    return perDay;
  }

  public void setPerDay(Integer perDay) {
    this.perDay = perDay;
  }

  /** True if it has a number to set. */
  public boolean isNumbered() {
    return !kind.isGroup() && kind != Kind.APPROVAL;
  }
}
