package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.PageTexts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The editor of a course's award rules, which says them in words and tries them on people. */
@Named
@ViewScoped
public class CourseRuleBean implements Serializable {
  private static final int PAGE_SIZE = 25;

  @Inject private AwardRuleService rules;
  @Inject private CourseService courses;
  @Inject private EnrollmentService enrollments;
  @Inject private AwardRuleWords words;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private CurrentPage page;
  @Inject private PageTexts texts;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private String slug;
  private long courseId;
  private String titleUk;
  private String titleEn;
  private AwardKind kind;
  private RuleNode root;
  private long version;
  private AwardPreview.Part part = AwardPreview.Part.LACKING;
  private int pageNumber;
  private AwardPreview.Outcome outcome;
  private transient List<CourseDay> days;

  @PostConstruct
  void load() {
    slug = page.value("slug");
    kind = AwardKind.of(request.getParameter("kind"));
    Course course = courses.getBySlug(slug);
    courseId = course.getId();
    titleUk = course.getTitleUk();
    titleEn = course.getTitleEn();
    read();
  }

  private void read() {
    AwardRuleService.InForce inForce = rules.inForce(slug, kind);
    root = RuleNode.of(inForce.rule());
    version = inForce.version();
  }

  /** Adds a line to a group. */
  public void add(RuleNode group, RuleNode.Kind added) {
    if (getLines().size() < RuleNode.MOST) {
      group.add(added);
    } else {
      notices.error("course.rule.bad.tooMany", RuleNode.MOST);
    }
    outcome = null;
  }

  /** Takes a line out. */
  public void remove(RuleNode.Line line) {
    line.parent().remove(line.node());
    outcome = null;
  }

  /** Moves a line up within its group. */
  public void up(RuleNode.Line line) {
    line.parent().up(line.node());
  }

  /** Takes over what was typed and shows it in words. */
  public void look() {
    outcome = null;
    try {
      root.rule();
    } catch (RefusedException refused) {
      notices.error(refused);
    }
  }

  /** Tries the rule, as it stands on the page, on everybody. */
  public void tryOut() {
    pageNumber = 0;
    preview();
  }

  /** Lists other people. */
  public void show(AwardPreview.Part chosen) {
    part = chosen;
    tryOut();
  }

  /** Turns the list's pages. */
  public void turn(int by) {
    pageNumber = Math.max(0, pageNumber + by);
    preview();
  }

  private void preview() {
    try {
      outcome =
          rules
              .preview(slug, kind, root.rule(), part, pageNumber * PAGE_SIZE, PAGE_SIZE)
              .orElse(null);
    } catch (RefusedException refused) {
      outcome = null;
      notices.error(refused);
    }
  }

  /** Approves a person's award by hand, or takes the approval back. */
  public void approve(AwardPreview.Line line) {
    enrollments.approveAward(courseId, line.personId(), !line.approved());
    preview();
  }

  /** Puts the rule in force. */
  public String save() {
    try {
      rules.save(slug, kind, root.rule(), version);
      notices.afterRedirect("course.rule.saved");
      return routes.redirect(Route.MANAGE_RULE, slug);
    } catch (StaleException stale) {
      AwardRuleService.InForce inForce = rules.inForce(slug, kind);
      version = inForce.version();
      notices.error("course.rule.changedMeanwhile", say(caller.language(), inForce.rule()));
      return null;
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The rule in Ukrainian, or what is wrong with it. */
  public String getWordsUk() {
    return say(Language.UK);
  }

  /** The rule in English. */
  public String getWordsEn() {
    return say(Language.EN);
  }

  private String say(Language language) {
    try {
      return say(language, root.rule());
    } catch (InvalidInputException refused) {
      return texts.get(refused.key());
    }
  }

  private String say(Language language, AwardRule rule) {
    if (days == null) {
      days = courses.getRow(slug).days();
    }
    return words.full(language, rule, days);
  }

  /** What there is to warn about. */
  public List<RuleWarning> getWarnings() {
    try {
      return rules.warnings(slug, root.rule());
    } catch (InvalidInputException refused) {
      return List.of(); // the words say already what is wrong
    }
  }

  /** True if the rule, as it stands on the page, asks for an approval by hand. */
  public boolean isApprovalAsked() {
    return getLines().stream().anyMatch(l -> l.node().getKind() == RuleNode.Kind.APPROVAL);
  }

  public List<RuleNode.Line> getLines() {
    return root.lines();
  }

  /** What a condition may ask for. */
  public List<RuleNode.Kind> getLeafKinds() {
    return Arrays.stream(RuleNode.Kind.values()).filter(each -> !each.isGroup()).toList();
  }

  /** True if a group may have a group in it. */
  public boolean isDivisible(RuleNode.Line line) {
    return line.node().getKind().isGroup() && line.depth() < RuleNode.DEEPEST - 1;
  }

  public AwardPreview.Part[] getParts() {
    return AwardPreview.Part.values();
  }

  public AwardPreview.Part getPart() {
    return part;
  }

  /** Who would meet the rule; null until it is tried. */
  public AwardPreview.Outcome getOutcome() {
    return outcome;
  }

  /** The numbers of the people listed: «1–25». */
  public String getRange() {
    int first = pageNumber * PAGE_SIZE;
    return first + 1 + "–" + (first + outcome.lines().size());
  }

  public boolean isFirstPage() {
    return pageNumber == 0;
  }

  public boolean isLastPage() {
    return (pageNumber + 1L) * PAGE_SIZE >= outcome.listed();
  }

  /** True if the reader may change the rule and not only look at it. */
  public boolean isEditable() {
    return caller.is(Role.ORGANIZER);
  }

  public AwardKind getKind() {
    return kind;
  }

  public AwardKind[] getKinds() {
    return AwardKind.values();
  }

  public String getSlug() {
    return slug;
  }

  public String getTitleUk() {
    return titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }
}
