package eu.cities4cities.academy.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/**
 * Where a version stands in the status lists of badges: a number that is given once, to no other
 * version afterwards, and that stays when the holder is forgotten.
 */
@Entity
@Table(name = "status_place")
public class StatusPlace {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  private CertificateVersion version;

  protected StatusPlace() {}

  /** The next free place, for a version that has none. */
  StatusPlace(CertificateVersion version) {
    this.version = version;
  }
}
