package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Language;

/** Somebody whose name stands under a certificate, with their office. */
public record PrintedSignatory(String nameUk, String nameEn, String officeUk, String officeEn) {

  /** Joins composing marks with their letters. */
  public PrintedSignatory {
    nameUk = PrintedCertificate.joined(nameUk);
    nameEn = PrintedCertificate.joined(nameEn);
    officeUk = PrintedCertificate.joined(officeUk);
    officeEn = PrintedCertificate.joined(officeEn);
  }

  String name(Language language) {
    return language.choose(nameUk, nameEn);
  }
}
