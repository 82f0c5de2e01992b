package eu.cities4cities.academy.statistics.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A choice of what a report is about, under a name. */
@Entity
@Table(name = "saved_report")
class SavedReport {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private ReportKind kind;

  private LocalDate begunFrom;
  private LocalDate begunUntil;
  private String regionCode;
  private Long communityId;
  private Long madeBy;
  private Instant madeAt;

  @ElementCollection
  @CollectionTable(name = "saved_report_course", joinColumns = @JoinColumn(name = "report_id"))
  @Column(name = "course_id")
  private Set<Long> courses = new HashSet<>();

  protected SavedReport() {}

  SavedReport(String name, ReportKind kind, ReportChoice choice, long madeBy, Instant madeAt) {
    this.name = name;
    this.kind = kind;
    this.begunFrom = choice.from();
    this.begunUntil = choice.until();
    this.regionCode = choice.regionCode();
    this.communityId = choice.communityId();
    this.courses = new HashSet<>(choice.courses());
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  Long getId() {
    return id;
  }

  String getName() {
    return name;
  }

  ReportKind getKind() {
    return kind;
  }

  Instant getMadeAt() {
    return madeAt;
  }

  ReportChoice choice() {
    return new ReportChoice(begunFrom, begunUntil, regionCode, communityId, courses);
  }
}
