package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.course.RosterRow;
import java.util.Set;

/**
 * What the Academy has on record about a person's certificates in a course.
 *
 * @param held what they hold, or null
 * @param ended of which kinds their latest certificate was revoked or has expired
 * @param nameUk the name that they have confirmed for paper, or null
 * @param nameLatin the same in Latin letters
 * @param askedName the name that they were asked to confirm, as a hash, or null
 * @param asked when that was, or null
 */
record OnRecord(
    Held held,
    Set<CertificateKind> ended,
    String nameUk,
    String nameLatin,
    String askedName,
    NameAsked asked) {
  boolean hasConfirmed(RosterRow person) {
    return person.nameUk().equals(nameUk) && person.latinName().equals(nameLatin);
  }

  /** When they were asked about the name that has this hash, or null. */
  NameAsked askedAbout(String nameHash) {
    return nameHash.equals(askedName) ? asked : null;
  }
}
