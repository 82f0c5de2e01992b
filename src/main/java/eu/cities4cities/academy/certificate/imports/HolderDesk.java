package eu.cities4cities.academy.certificate.imports;

import eu.cities4cities.academy.account.Person;
import eu.cities4cities.academy.account.PersonService;
import eu.cities4cities.academy.certificate.imports.HolderQuestion.Cause;
import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where staff decide whose certificates of earlier days are. Their lists knew nothing but names,
 * which many people share: so one belongs to an account, or its name is forgotten for an erased
 * one, by a decision alone (rule 11).
 */
@Service
public class HolderDesk {
  private static final int LONGEST_REASON = 1_000;

  @Inject private HolderQuestionRepository questions;
  @Inject private QuestionsApart apart;
  @Inject private ImportedCertificateRepository certificates;
  @Inject private PersonService people;
  @Inject private NameHashes hashes;
  @Inject private AuditTrail audit;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Clock clock;

  /**
   * A question for staff.
   *
   * @param name the name on the certificate; null if it is forgotten
   * @param personId the account it may belong to, of which an erased one has nothing else left
   * @param personName who says that it is theirs; null for an erased person
   * @param sameName whether that is the name on the certificate
   */
  public record Open(
      long id,
      Cause cause,
      Instant askedAt,
      String number,
      String oldNumber,
      String name,
      String course,
      LocalDate issuedOn,
      Long personId,
      String personName,
      String email,
      boolean sameName)
      implements Serializable {
    /** Whether a person waits for the answer. */
    public boolean isClaim() {
      return cause == Cause.CLAIM;
    }
  }

  /** A part of the open questions, the longest waiting first; {@code first} counts from 0. */
  @OnlyFor(Role.ORGANIZER)
  public List<Open> listOpen(int first, int size) {
    return questions.listOpen(first, size).stream().map(this::open).toList();
  }

  private Open open(HolderQuestion question) {
    ImportedCertificate certificate = question.getCertificate();
    Person person = question.getPerson();
    boolean here = person != null && person.getErasedAt() == null;
    return new Open(
        question.getId(),
        question.getCause(),
        question.getAskedAt(),
        certificate.getNumber(),
        certificate.getOldNumber(),
        certificate.getName(),
        certificate.getCourse(),
        certificate.getIssuedOn(),
        person == null ? null : person.getId(),
        here ? person.getNameUk() : null,
        here ? person.getEmail() : null,
        here && hashes.of(person).contains(certificate.getNameHash()));
  }

  /** How many open questions {@link #listOpen} finds. */
  @OnlyFor(Role.ORGANIZER)
  public long countOpen() {
    return questions.countOpen();
  }

  /**
   * Decides a question. Where somebody says that it is theirs, it comes into their account or they
   * are told why not; where somebody was erased, their name is forgotten or another's stays.
   */
  @OnlyFor(Role.ORGANIZER)
  public void decide(long holderQuestionId, boolean theirs, String reason) {
    String why = required(reason);
    // First the certificate, then its questions, as everybody takes them who changes either.
    ImportedCertificate certificate = standing(apart.numberOf(holderQuestionId));
    HolderQuestion question = questions.getForDecision(holderQuestionId);
    if (!question.isOpen()) {
      throw new RefusedException("certificate.holder.decided");
    }
    Person person = question.getPerson();
    boolean claim = question.getCause() == Cause.CLAIM;
    decide(question, theirs, why);
    if (theirs && claim) {
      belong(certificate, person, why);
    } else if (theirs) {
      forget(certificate, why);
    }
    if (claim) {
      tell(question, person, theirs ? "certificate.claimConfirmed" : "certificate.claimDeclined");
    }
  }

  private void decide(HolderQuestion question, boolean theirs, String why) {
    Person person = question.getPerson();
    question.decide(theirs, why, clock.instant());
    audit.record(
        new AuditTrail.Change(
            "certificate.holder.decide",
            "ImportedCertificate",
            question.getCertificate().getNumber(),
            question.getCause() + (person == null ? "" : " person " + person.getId()),
            theirs ? "THEIRS" : "NOT_THEIRS",
            why));
  }

  private void belong(ImportedCertificate certificate, Person person, String why) {
    Person before = certificate.getHolder();
    if (before != null && !before.getId().equals(person.getId())) {
      throw new RefusedException("certificate.holder.others", before.getNameUk());
    }
    certificate.belongTo(person);
    settle(certificate, why);
  }

  private void forget(ImportedCertificate certificate, String why) {
    certificate.forgetName(clock.instant());
    settle(certificate, why);
  }

  /** It is known now whose it is: of other erased people's it cannot be. */
  private void settle(ImportedCertificate certificate, String why) {
    questions
        .listOpenWithoutClaim(certificate.getId())
        .forEach(question -> decide(question, false, why));
  }

  private void tell(HolderQuestion question, Person person, String template) {
    ImportedCertificate certificate = question.getCertificate();
    outbox.send(
        new Letter(
            person.getEmail(),
            person.getLanguage(),
            template,
            List.of(certificate.getCourse(), certificate.getOldNumber(), question.getReason()),
            routes.absolute(person.getLanguage(), Route.MY_CERTIFICATES),
            template + "." + question.getId()));
  }

  /**
   * Staff know whose a certificate is.
   *
   * @param typed the number on paper or the Academy's own
   * @param email the address of the account
   */
  @OnlyFor(Role.ORGANIZER)
  public void assign(String typed, String email, String reason) {
    String why = required(reason);
    ImportedCertificate certificate = standing(typed);
    Person person =
        people
            .findByEmail(email)
            .orElseThrow(() -> new RefusedException("certificate.holder.noPerson"));
    belong(certificate, person, why);
    auditHolder(certificate, null, "person " + person.getId(), why);
  }

  /** A certificate was given to the wrong account: it belongs to none from then on. */
  @OnlyFor(Role.ORGANIZER)
  public void release(String typed, String reason) {
    String why = required(reason);
    ImportedCertificate certificate = standing(typed);
    Person before = certificate.getHolder();
    if (before == null) {
      throw new RefusedException("certificate.holder.nobodys");
    }
    certificate.belongTo(null);
    auditHolder(certificate, "person " + before.getId(), null, why);
  }

  private void auditHolder(
      ImportedCertificate certificate, String before, String after, String why) {
    audit.record(
        new AuditTrail.Change(
            "certificate.holder.assign",
            "ImportedCertificate",
            certificate.getNumber(),
            before,
            after,
            why));
  }

  /**
   * Forgets whose a certificate is, at the wish of somebody who may have no account; a typed name
   * can still be compared with it.
   *
   * @param typed the number on paper or the Academy's own
   */
  @OnlyFor(Role.ORGANIZER)
  public void forgetName(String typed, String reason) {
    String why = required(reason);
    ImportedCertificate certificate = standing(typed);
    forget(certificate, why);
    audit.record(
        new AuditTrail.Change(
            "certificate.import.forget",
            "ImportedCertificate",
            certificate.getNumber(),
            null,
            null,
            why));
  }

  private ImportedCertificate standing(String typed) {
    return certificates
        .searchForChange(typed)
        .filter(ImportedCertificate::isLive)
        .orElseThrow(() -> new RefusedException("certificate.import.noNumber"));
  }

  private static String required(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new InvalidInputException("certificate.edit.reasonMissing");
    }
    return reason.strip();
  }
}
