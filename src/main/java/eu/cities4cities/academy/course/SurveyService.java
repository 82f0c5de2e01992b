package eu.cities4cities.academy.course;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.StaleException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feedback survey at the end of a course. */
@Service
public class SurveyService {
  private static final int SCALE = 5;
  private static final int LONGEST_TEXT = 2_000;
  private static final int OPENS_HOUR = 12;
  private static final int DAYS_OPEN = 10;

  @Inject private SurveyRepository surveys;
  @Inject private CourseRepository courses;
  @Inject private RosterService roster;
  @Inject private AuditTrail auditTrail;
  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The form of the course's survey; a sensible one to start from where there is none. */
  @OnlyFor(Role.ORGANIZER)
  public SurveyForm form(String slug) {
    Course course = course(slug);
    return surveys
        .findOf(course.getId())
        .map(survey -> SurveyForm.of(survey, surveys.listQuestions(survey.getId())))
        .orElseGet(() -> usual(course));
  }

  /** How many people have answered; from the first on, the questions stay as they are. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public long countAnswered(String slug) {
    Course course = staffCourse(slug);
    return surveys
        .findOf(course.getId())
        .map(survey -> surveys.countSheets(survey.getId()))
        .orElse(0L);
  }

  /**
   * Keeps the survey.
   *
   * @param withQuestions false leaves the questions as they are
   * @throws SurveyAnsweredException if the questions are to change and somebody has answered
   */
  @OnlyFor(Role.ORGANIZER)
  public void save(String slug, SurveyForm form, boolean withQuestions) {
    Course course = course(slug);
    form.check();
    Optional<Survey> there = surveys.findOf(course.getId());
    if (there.isPresent() && there.get().getVersion() != form.getVersion()) {
      throw new StaleException();
    }
    Survey survey = there.map(surveys::lock).orElseGet(() -> new Survey(course));
    survey.write(form);
    if (there.isEmpty()) {
      surveys.add(survey);
    }
    if (withQuestions) {
      if (surveys.countSheets(survey.getId()) > 0) {
        throw new SurveyAnsweredException();
      }
      surveys.replaceQuestions(survey.getId(), form.getQuestions());
    }
    auditTrail.record(
        new AuditTrail.Change(
            "course.survey.save",
            "Course",
            course.getId().toString(),
            null,
            form.getOpensAt() + " – " + form.getClosesAt() + (form.isPublished() ? "" : ", draft"),
            null));
  }

  /** What people answered, without names. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER})
  public SurveyResults results(String slug, Language language) {
    Course course = staffCourse(slug);
    long invited = roster.count(course.getId(), RosterFilter.search(""));
    return surveys
        .findOf(course.getId())
        .map(
            survey ->
                SurveyResults.of(
                    invited,
                    surveys.countSheets(survey.getId()),
                    surveys.listQuestions(survey.getId()),
                    surveys.listOfSurvey(survey.getId()),
                    language))
        .orElseGet(() -> new SurveyResults(invited, 0, List.of()));
  }

  /**
   * The course's survey as the caller answers it; {@link NotFoundException} unless they take part
   * and it is published.
   */
  @SignedIn
  public SurveySheet sheet(String slug) {
    return mine(slug).map(this::sheet).orElseThrow(() -> new NotFoundException("survey " + slug));
  }

  /** The course's survey if the caller can answer it now; for the course's page. */
  @SignedIn
  public Optional<SurveySheet> open(String slug) {
    return mine(slug).filter(survey -> survey.isOpen(KyivTime.now(clock))).map(this::sheet);
  }

  /**
   * Keeps the caller's answers, in place of those they gave before.
   *
   * @param typed what was typed, by the question's id
   * @throws SurveyClosedException if it cannot be answered now
   */
  @SignedIn
  public void answer(String slug, Map<Long, String> typed) {
    Survey survey = mine(slug).orElseThrow(() -> new NotFoundException("survey " + slug));
    surveys.lock(survey);
    if (!survey.isOpen(KyivTime.now(clock))) {
      throw new SurveyClosedException();
    }
    List<SurveyResults.Given> answers = new ArrayList<>();
    int number = 0;
    for (SurveyQuestion question : surveys.listQuestions(survey.getId())) {
      number++;
      String text = typed.getOrDefault(question.getId(), "").strip();
      if (text.isEmpty()) {
        if (question.isRequired()) {
          throw new InvalidInputException("course.survey.answerNeeded", number);
        }
        continue;
      }
      answers.add(given(question, text));
    }
    if (answers.isEmpty()) {
      throw new InvalidInputException("course.survey.nothing");
    }
    long sheet = surveys.emptySheet(survey.getId(), caller.personId(), clock.instant());
    answers.forEach(answer -> surveys.addAnswer(sheet, answer));
  }

  private static SurveyResults.Given given(SurveyQuestion question, String text) {
    if (question.getKind() == SurveyQuestionKind.TEXT) {
      if (text.length() > LONGEST_TEXT) {
        throw new InvalidInputException("course.survey.longAnswer", LONGEST_TEXT);
      }
      return new SurveyResults.Given(question.getId(), null, text);
    }
    boolean scale = question.getKind() == SurveyQuestionKind.SCALE;
    int first = scale ? 1 : 0;
    int last = scale ? SCALE : question.options(Language.UK).size() - 1;
    int chosen = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    if (chosen < first || chosen > last) {
      throw new InvalidInputException("course.survey.badAnswer");
    }
    return new SurveyResults.Given(question.getId(), chosen, null);
  }

  private Optional<Survey> mine(String slug) {
    return courses
        .findBySlug(slug)
        .filter(course -> roster.find(course.getId(), caller.personId()).isPresent())
        .flatMap(course -> surveys.findOf(course.getId()))
        .filter(Survey::isPublished);
  }

  private SurveySheet sheet(Survey survey) {
    Language language = caller.language();
    Optional<Long> mine = surveys.findSheet(survey.getId(), caller.personId());
    Map<Long, String> answers = new HashMap<>();
    mine.ifPresent(
        sheet ->
            surveys
                .listOfSheet(sheet)
                .forEach(
                    given ->
                        answers.put(
                            given.questionId(),
                            given.text() == null ? given.number().toString() : given.text())));
    return new SurveySheet(
        survey.getId(),
        survey.intro(language),
        survey.getOpensAt(),
        survey.getClosesAt(),
        survey.isOpen(KyivTime.now(clock)),
        mine.map(surveys::changedAt).orElse(null),
        surveys.listQuestions(survey.getId()).stream()
            .map(
                question ->
                    new SurveySheet.Question(
                        question.getId(),
                        question.getKind(),
                        question.text(language),
                        question.options(language),
                        question.isRequired()))
            .toList(),
        answers);
  }

  /** The survey that most courses need, from noon of the last day on for ten days. */
  private SurveyForm usual(Course course) {
    SurveyForm form = new SurveyForm();
    form.setIntroUk(texts.get(Language.UK, "course.survey.usual.intro"));
    form.setIntroEn(texts.get(Language.EN, "course.survey.usual.intro"));
    form.setOpensAt(course.getLastDay().atTime(OPENS_HOUR, 0));
    form.setClosesAt(course.getLastDay().plusDays(DAYS_OPEN).atTime(23, 59));
    for (int number = 1; texts.has("course.survey.usual." + number + ".text"); number++) {
      String key = "course.survey.usual." + number;
      SurveyForm.Question question =
          new SurveyForm.Question(
              SurveyQuestionKind.valueOf(texts.get(Language.UK, key + ".kind")));
      question.setTextUk(texts.get(Language.UK, key + ".text"));
      question.setTextEn(texts.get(Language.EN, key + ".text"));
      if (question.isChoice()) {
        question.setOptionsUk(texts.get(Language.UK, key + ".options"));
        question.setOptionsEn(texts.get(Language.EN, key + ".options"));
      }
      form.getQuestions().add(question);
    }
    return form;
  }

  private Course course(String slug) {
    return courses.findBySlug(slug).orElseThrow(() -> new NotFoundException("course " + slug));
  }

  private Course staffCourse(String slug) {
    Course course = course(slug);
    caller.requireCourseStaff(course.getId());
    return course;
  }
}
