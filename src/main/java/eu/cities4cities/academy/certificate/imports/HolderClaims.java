package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where people say which certificates of earlier days are theirs; staff confirm it. */
@Service
public class HolderClaims {
  /** So many may wait for an answer at a time: nobody has taken more courses in those days. */
  private static final int MOST_OPEN = 10;

  @Inject private HolderQuestionRepository questions;
  @Inject private ImportedCertificateRepository certificates;
  @Inject private VerificationService verifications;
  @Inject private PersonService people;
  @Inject private HolderLetters letters;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A certificate of earlier days that is the reader's. */
  public record Mine(
      String number, String oldNumber, String name, String course, LocalDate issuedOn) {}

  /**
   * A certificate of which the reader says that it is theirs.
   *
   * @param reason why staff do not think so; null while they have not decided
   */
  public record Claim(String oldNumber, String course, Instant askedAt, String reason) {
    /** Whether nobody has decided. */
    public boolean isOpen() {
      return reason == null;
    }
  }

  /**
   * The caller says that a certificate is theirs; staff decide.
   *
   * @param typed the number on paper or the Academy's own
   */
  @SignedIn
  public void claim(String typed) {
    ImportedCertificate certificate =
        certificates.searchForChange(typed).filter(ImportedCertificate::isLive).orElse(null);
    if (certificate == null) {
      verifications.countMiss();
      throw new RefusedException("certificate.holder.noNumber");
    }
    Person me = people.me();
    Person holder = certificate.getHolder();
    if (holder != null && holder.getId().equals(me.getId())) {
      throw new RefusedException("certificate.holder.yours");
    }
    List<HolderQuestion> earlier = questions.listOf(certificate.getId(), me.getId());
    if (earlier.stream().anyMatch(HolderQuestion::isOpen)) {
      throw new RefusedException("certificate.holder.asked");
    } else if (earlier.stream().anyMatch(each -> Boolean.FALSE.equals(each.getTheirs()))) {
      throw new RefusedException("certificate.holder.answered");
    } else if (questions.countClaimsOf(me.getId()) >= MOST_OPEN) {
      throw new RefusedException("certificate.holder.tooMany", MOST_OPEN);
    }
    questions.add(new HolderQuestion(certificate, Cause.CLAIM, me, clock.instant()));
    letters.asked();
  }

  /** The certificates of earlier days that are the caller's. */
  @SignedIn
  public List<Mine> listMine() {
    return certificates.listOfHolder(caller.personId()).stream()
        .filter(ImportedCertificate::isLive)
        .map(
            each ->
                new Mine(
                    each.getNumber(),
                    each.getOldNumber(),
                    each.getName(),
                    each.getCourse(),
                    each.getIssuedOn()))
        .toList();
  }

  /**
   * What the caller has said to be theirs and staff have not confirmed, unless it was taken back.
   */
  @SignedIn
  public List<Claim> listMyClaims() {
    return questions.listOfPerson(caller.personId()).stream()
        .filter(question -> !Boolean.TRUE.equals(question.getTheirs()))
        .filter(question -> question.getCertificate().isLive())
        .map(
            question ->
                new Claim(
                    question.getCertificate().getOldNumber(),
                    question.getCertificate().getCourse(),
                    question.getAskedAt(),
                    question.getReason()))
        .toList();
  }
}
