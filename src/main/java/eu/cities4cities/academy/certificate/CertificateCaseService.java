package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.AwardJudgement;
import eu.cities4cities.academy.course.Course;
import eu.cities4cities.academy.course.CourseService;
import eu.cities4cities.academy.quiz.ScoresChanged;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.StaleException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A changed result revokes nobody: where a certificate's rule is no longer met, a case is opened
 * with before and after, and an organizer decides it.
 */
@Service
public class CertificateCaseService {
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_GROUNDS = 600;

  @Inject private CertificateCaseRepository cases;
  @Inject private CasesApart apart;
  @Inject private CertificateRepository certificates;
  @Inject private HeldCertificateRepository holdings;
  @Inject private RegisterRepository wholeRegister;
  @Inject private EligibilityService eligibilities;
  @Inject private CertificateService register;
  @Inject private CourseService courses;
  @Inject private CertificateIssuer issuer;
  @Inject private OrganizerLetters letters;
  @Inject private StandingWords words;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A part of the open cases of a course; {@code first} counts from 0. */
  @OnlyFor(Role.ORGANIZER)
  public List<OpenCase> listOpen(String courseSlug, int first, int size) {
    return cases.listOpen(courses.getBySlug(courseSlug).getId(), first, size).stream()
        .map(
            each ->
                new OpenCase(
                    each.getId(),
                    each.getCertificate().getNumber(),
                    each.getCertificate().getPerson() == null
                        ? "–"
                        : each.getCertificate().getPerson().getNameUk(),
                    each.getBeforePercent(),
                    each.getAfterPercent(),
                    each.getLackingUk(),
                    each.getLackingEn(),
                    each.getReason(),
                    each.getOpenedAt()))
        .toList();
  }

  /** How many open cases {@link #listOpen} finds. */
  @OnlyFor(Role.ORGANIZER)
  public int countOpen(String courseSlug) {
    return cases.countOpen(courses.getBySlug(courseSlug).getId());
  }

  /**
   * The certificate stays in force although its rule is not met any longer; its holder, whom the
   * change may have worried, is told.
   */
  @OnlyFor(Role.ORGANIZER)
  public void keep(long caseId, String reason) {
    CertificateCase open = forDecision(caseId);
    String why = required(reason);
    decide(open, CaseState.KEPT, why);
    CertificateNumber.parse(open.getCertificate().getNumber())
        .flatMap(certificates::findCurrent)
        .ifPresent(current -> issuer.tell(current, "certificate.kept", "case-" + caseId));
  }

  /** Revokes the certificate; its holder is told, and the register keeps it with the reason. */
  @OnlyFor(Role.ORGANIZER)
  public void revoke(long caseId, String reason) {
    CertificateCase open = forDecision(caseId);
    String why = required(reason);
    register.revoke(open.getCertificate().getNumber(), why);
    decide(open, CaseState.REVOKED, why);
  }

  /** Opens cases for holders who fell below the rule, and settles those who meet it again. */
  void follow(@Observes ScoresChanged changed) {
    Set<Long> people =
        changed.people().stream()
            .map(ScoresChanged.Change::personId)
            .collect(Collectors.toUnmodifiableSet());
    Map<Long, Held> held = holdings.heldAmong(changed.courseId(), people, KyivTime.today(clock));
    held.values().removeIf(each -> !each.restsOnRule());
    if (held.isEmpty()) {
      return;
    }
    Map<Long, Standing> standings = standings(courses.get(changed.courseId()), held.keySet());
    for (ScoresChanged.Change change : changed.people()) {
      Standing standing = standings.get(change.personId());
      if (standing != null) {
        follow(change, standing, held.get(change.personId()), changed.reason());
      }
    }
  }

  /** Where these people stand. One, as after a grade, is judged without looking at the others. */
  private Map<Long, Standing> standings(Course course, Set<Long> people) {
    Stream<Standing> judged =
        people.size() == 1
            ? eligibilities.standing(course, people.iterator().next()).stream()
            : eligibilities.standings(course).stream()
                .filter(standing -> people.contains(standing.personId()));
    return judged.collect(Collectors.toMap(Standing::personId, Function.identity()));
  }

  private void follow(ScoresChanged.Change change, Standing standing, Held held, String reason) {
    String number = held.number();
    // Of two changes at a time the second waits, and finds the case that the first one opened.
    Certificate certificate = forChange(number);
    Optional<CertificateCase> open = cases.findOpen(number);
    if (standing.meets(held.kind())) {
      open.ifPresent(each -> decide(each, CaseState.SETTLED, reason));
    } else if (open.isPresent()) {
      open.get().change(change.after(), lacking(standing, held.kind()), reason);
    } else if (change.after() < change.before()) {
      // A better result gives nobody a ground to doubt what was issued before.
      cases.add(
          new CertificateCase(
              certificate,
              change.before(),
              change.after(),
              lacking(standing, held.kind()),
              reason,
              clock.instant()));
      audit.record(
          new AuditTrail.Change(
              "certificate.caseOpened",
              "Certificate",
              number,
              change.before() + "%",
              change.after() + "%",
              reason));
      letters.casesOpened(certificate.getCourse().getId());
    }
  }

  /** The courses whose certificates are looked through for grounds that have changed. */
  @Internal
  public List<Long> listReviewable() {
    return wholeRegister.listCoursesWithValid();
  }

  /** Looks through a course's certificates now; says how many cases were opened. */
  @OnlyFor(Role.ORGANIZER)
  public int review(String courseSlug) {
    return review(courses.getBySlug(courseSlug).getId());
  }

  /**
   * Opens a case for each certificate whose rule is not met any longer, whatever has changed, and
   * settles those whose rule is met again. What an organizer has once let be stays so.
   */
  @Internal
  public int review(long courseId) {
    Map<String, List<CertificateCase>> known =
        cases.listStanding(courseId).stream()
            .collect(Collectors.groupingBy(each -> each.getCertificate().getNumber()));
    int opened = 0;
    for (Standing standing : eligibilities.standings(courses.get(courseId))) {
      Held held = standing.held();
      if (held == null || !held.restsOnRule()) {
        continue;
      }
      List<CertificateCase> own = known.getOrDefault(held.number(), List.of());
      if (standing.meets(held.kind())) {
        own.stream().filter(CertificateCase::isOpen).forEach(this::settle);
      } else if (isNews(own, lacking(standing, held.kind())) && open(standing, held)) {
        opened++;
      }
    }
    if (opened > 0) {
      letters.casesOpened(courseId);
    }
    return opened;
  }

  private static boolean isNews(List<CertificateCase> own, CertificateCase.Lacking lacking) {
    return own.stream()
        .noneMatch(each -> each.isOpen() || lacking.grounds().equals(each.getGrounds()));
  }

  /** Nobody's decision of the meantime is lost: first the certificate, then the case, as it is. */
  private void settle(CertificateCase open) {
    forChange(open.getCertificate().getNumber());
    cases.readForChange(open);
    if (open.isOpen()) {
      decide(open, CaseState.SETTLED, null);
    }
  }

  /** Opens a case; false if somebody has revoked the certificate or decided one meanwhile. */
  private boolean open(Standing standing, Held held) {
    CertificateCase.Lacking lacking = lacking(standing, held.kind());
    Certificate certificate = forChange(held.number());
    if (certificate.isRevoked() || !isNews(cases.listStandingNow(held.number()), lacking)) {
      return false;
    }
    cases.add(new CertificateCase(certificate, null, null, lacking, "", clock.instant()));
    audit.record(
        new AuditTrail.Change(
            "certificate.caseOpened",
            "Certificate",
            held.number(),
            "the rule was met",
            lacking.uk(),
            null));
    return true;
  }

  private CertificateCase.Lacking lacking(Standing standing, CertificateKind kind) {
    AwardJudgement judgement =
        kind == CertificateKind.COMPLETION ? standing.judgement() : standing.participation();
    return judgement
        .firstUnmet()
        .map(
            unmet ->
                new CertificateCase.Lacking(
                    words.missing(Language.UK, unmet, standing.facts()),
                    words.missing(Language.EN, unmet, standing.facts()),
                    grounds(judgement)))
        .orElseThrow();
  }

  /** Every condition that is not met, with how much of it there is. */
  private static String grounds(AwardJudgement judgement) {
    String all =
        judgement.leaves().stream()
            .filter(leaf -> !leaf.met())
            .map(leaf -> leaf.rule() + " " + leaf.got() + "/" + leaf.needed())
            .collect(Collectors.joining("; "));
    return all.substring(0, Math.min(all.length(), LONGEST_GROUNDS));
  }

  private void decide(CertificateCase open, CaseState state, String why) {
    open.decide(state, why, caller.person().orElse(null), clock.instant());
    audit.record(
        new AuditTrail.Change(
            "certificate.caseDecided",
            "Certificate",
            open.getCertificate().getNumber(),
            CaseState.OPEN.name(),
            state.name(),
            why));
  }

  private Certificate forChange(String number) {
    return CertificateNumber.parse(number).flatMap(certificates::findForChange).orElseThrow();
  }

  private CertificateCase forDecision(long caseId) {
    // First the certificate, then the case, as whoever follows a changed score takes them.
    forChange(apart.numberOf(caseId));
    CertificateCase found =
        cases.findForChange(caseId).orElseThrow(() -> new NotFoundException("case " + caseId));
    if (!found.isOpen()) {
      throw new StaleException();
    }
    return found;
  }

  private static String required(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInputException("certificate.edit.reasonMissing");
    }
    return reason.strip();
  }
}
