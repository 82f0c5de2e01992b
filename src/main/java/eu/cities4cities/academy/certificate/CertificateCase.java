package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.DataSubject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A certificate whose grounds have changed, and what was decided about it (rule 4). */
@Entity
@Table(name = "certificate_case")
public class CertificateCase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "certificate_id")
  private Certificate certificate;

  @Column(name = "before_percent")
  private Integer beforePercent;

  @Column(name = "after_percent")
  private Integer afterPercent;

  @Column(name = "lacking_uk")
  private String lackingUk;

  @Column(name = "lacking_en")
  private String lackingEn;

  private String grounds;
  private String reason;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  private Integer open;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  private String decision;

  protected CertificateCase() {}

  /**
   * A case about a certificate whose rule is not met any longer.
   *
   * @param before the result of the quizzes before; null if it is not the result that changed
   * @param lacking what is lacking now
   */
  CertificateCase(
      Certificate certificate,
      Integer before,
      Integer after,
      Lacking lacking,
      String reason,
      Instant now) {
    this.certificate = certificate;
    this.reason = reason;
    beforePercent = before;
    afterPercent = after;
    take(lacking);
    openedAt = now;
    state = CaseState.OPEN;
    open = 1;
  }

  /**
   * What is lacking of a certificate's rule.
   *
   * @param uk what is lacking first, in words
   * @param grounds all that is lacking, to be compared
   */
  record Lacking(String uk, String en, String grounds) {}

  private void take(Lacking lacking) {
    lackingUk = lacking.uk();
    lackingEn = lacking.en();
    grounds = lacking.grounds();
  }

  /** Takes in a later change; before stays what it was when the case was opened. */
  void change(int after, Lacking lacking, String why) {
    afterPercent = after;
    take(lacking);
    reason = why;
  }

  void decide(CaseState decided, String why, Long by, Instant now) {
    state = decided;
    decision = why;
    decidedBy = by;
    decidedAt = now;
    open = null;
  }

  public Long getId() {
    return id;
  }

  public Certificate getCertificate() {
    return certificate;
  }

  /** The result of the course's quizzes before, in percent; null if it did not change. */
  public Integer getBeforePercent() {
    return beforePercent;
  }

  /** The result as it is now, in percent; null if it did not change. */
  public Integer getAfterPercent() {
    return afterPercent;
  }

  /** What was lacking when the case was opened; null in cases older than that is kept. */
  public String getLackingUk() {
    return lackingUk;
  }

  public String getLackingEn() {
    return lackingEn;
  }

  /** All that was lacking, to be compared; null in cases older than that is kept. */
  String getGrounds() {
    return grounds;
  }

  public String getReason() {
    return reason;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  boolean isOpen() {
    return open != null;
  }

  CaseState getState() {
    return state;
  }

  Instant getDecidedAt() {
    return decidedAt;
  }

  String getDecision() {
    return decision;
  }

  /** Forgets what the person lacked, and takes their names out of what staff wrote. */
  void hide(DataSubject person) {
    lackingUk = null;
    lackingEn = null;
    grounds = null;
    reason = person.hiddenIn(reason);
    decision = person.hiddenIn(decision);
  }
}
