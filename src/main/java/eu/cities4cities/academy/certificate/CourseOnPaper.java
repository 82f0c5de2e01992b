package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.certificate.Supplement.ProgrammeDay;
import eu.cities4cities.academy.course.AwardRule;
import eu.cities4cities.academy.course.AwardRuleWords;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseDay;
import eu.cities4cities.academy.session.SessionFacts;
import eu.cities4cities.academy.session.SpeakerName;
import eu.cities4cities.academy.session.SpeakerProfile;
import eu.cities4cities.academy.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What certificates of a course say about the course, the same for everybody.
 *
 * @param quizAsked whether the rule asks for a quiz
 * @param months for how many months it is valid, null for ever
 * @param attached whether letters carry the file
 */
record CourseOnPaper(
    Course course,
    String titleUk,
    String titleEn,
    boolean quizAsked,
    String ruleUk,
    String ruleEn,
    String providerUk,
    String providerEn,
    Supplement supplement,
    PaperChoice paper,
    Integer months,
    boolean attached) {

  /**
   * Puts together what is printed; cancelled sessions are left out.
   *
   * @param rule the rule of the kind that is printed
   * @param logos the partners' logos
   */
  static CourseOnPaper of(
      Course course,
      AwardRule rule,
      List<SessionFacts> sessions,
      AwardRuleWords words,
      String providerUk,
      String providerEn,
      List<PrintedLogo> logos,
      PaperChoice paper,
      Integer months,
      boolean attached) {
    List<SessionFacts> held = sessions.stream().filter(session -> !session.cancelled()).toList();
    Supplement supplement = supplement(course, held, logos);
    List<CourseDay> days = days(held);
    return new CourseOnPaper(
        course,
        course.getTitleUk(),
        course.getTitleEn(),
        asksQuiz(rule),
        words.brief(Language.UK, rule, days),
        words.brief(Language.EN, rule, days),
        providerUk,
        providerEn,
        supplement,
        paper,
        months,
        attached);
  }

  /** The same course on the paper of somebody who gets it by a decision and not by the rule. */
  CourseOnPaper awardedFor(String otherwiseUk, String otherwiseEn) {
    return new CourseOnPaper(
        course,
        titleUk,
        titleEn,
        false,
        otherwiseUk,
        otherwiseEn,
        providerUk,
        providerEn,
        supplement,
        paper,
        months,
        attached);
  }

  /** The same course on other paper, for somebody who looks how it comes out. */
  CourseOnPaper on(PaperChoice other) {
    return new CourseOnPaper(
        course,
        titleUk,
        titleEn,
        quizAsked,
        ruleUk,
        ruleEn,
        providerUk,
        providerEn,
        supplement,
        other,
        months,
        attached);
  }

  /** The same course under another title. */
  CourseOnPaper called(String otherUk, String otherEn) {
    return new CourseOnPaper(
        course,
        otherUk,
        otherEn,
        quizAsked,
        ruleUk,
        ruleEn,
        providerUk,
        providerEn,
        supplement,
        paper,
        months,
        attached);
  }

  private static Supplement supplement(
      Course course, List<SessionFacts> held, List<PrintedLogo> logos) {
    List<ProgrammeDay> programme =
        byDay(held).entrySet().stream()
            .map(
                day ->
                    new ProgrammeDay(
                        day.getKey(),
                        day.getValue().stream().map(s -> s.title(Language.UK)).toList(),
                        day.getValue().stream().map(s -> s.title(Language.EN)).toList()))
            .toList();
    List<SpeakerName> trainers =
        held.stream()
            .flatMap(session -> session.speakers().stream())
            .map(SpeakerProfile::name)
            .distinct()
            .toList();
    return new Supplement(
        programme,
        trainers.stream().map(trainer -> trainer.in(Language.UK)).toList(),
        trainers.stream().map(trainer -> trainer.in(Language.EN)).toList(),
        lines(course.getOutcomesUk()),
        lines(course.getOutcomesEn()),
        course.getSignatories().stream()
            .map(
                each ->
                    new PrintedSignatory(
                        each.getNameUk(), each.getNameEn(), each.getOfficeUk(), each.getOfficeEn()))
            .toList(),
        logos);
  }

  /** Outcomes are typed one a line, some with a sign of a list in front. */
  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.strip().replaceFirst("^[-–—•*]\\s*", "").replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The days with sessions of a course, as the rule is told by them. */
  static List<CourseDay> days(List<SessionFacts> held) {
    return byDay(held).entrySet().stream()
        .map(
            day ->
                new CourseDay(
                    day.getKey(),
                    day.getValue().size(),
                    day.getValue().get(0).startsAt().toLocalTime(),
                    day.getValue().get(day.getValue().size() - 1).endsAt().toLocalTime()))
        .toList();
  }

  private static Map<LocalDate, List<SessionFacts>> byDay(List<SessionFacts> held) {
    Map<LocalDate, List<SessionFacts>> byDay = new TreeMap<>();
    for (SessionFacts session : held) {
      byDay.computeIfAbsent(session.day(), day -> new ArrayList<>()).add(session);
    }
    return byDay;
  }

  static boolean asksQuiz(AwardRule rule) {
    if (rule instanceof AwardRule.AllOf all) {
      return all.parts().stream().anyMatch(CourseOnPaper::asksQuiz);
    }
    return Stream.of(rule).anyMatch(AwardRule.Quiz.class::isInstance);
  }

  /**
   * What is printed for one person.
   *
   * @param communityUk the community with its region, empty if there is none
   * @param day the day of issue
   */
  PrintedCertificate print(
      CertificateNumber number,
      CertificateKind kind,
      String nameUk,
      String nameLatin,
      String communityUk,
      String communityEn,
      LocalDate day,
      String verifyAddress) {
    return new PrintedCertificate(
        number,
        1,
        kind,
        nameUk,
        nameLatin,
        communityUk,
        communityEn,
        titleUk,
        titleEn,
        course.getFirstDay(),
        course.getLastDay(),
        course.getHours(),
        course.getEctsTenths(),
        quizAsked,
        ruleUk,
        ruleEn,
        day,
        months == null ? null : day.plusMonths(months),
        providerUk,
        providerEn,
        supplement,
        paper,
        verifyAddress);
  }
}
