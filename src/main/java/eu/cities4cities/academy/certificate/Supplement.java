package eu.cities4cities.academy.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * What the second page adds to a certificate.
 *
 * @param programme the days of the course in order, without cancelled sessions
 * @param trainersUk who taught, in Ukrainian
 * @param trainersEn who taught, in Latin letters
 */
public record Supplement(
    List<ProgrammeDay> programme, List<String> trainersUk, List<String> trainersEn) {

  /** The sessions of one day, by their titles in both languages. */
  public record ProgrammeDay(LocalDate day, List<String> titlesUk, List<String> titlesEn) {

    /** Copies the lists, so that a printed programme cannot change. */
    public ProgrammeDay {
      titlesUk = joined(titlesUk);
      titlesEn = joined(titlesEn);
    }
  }

  /** Copies the lists, so that what is printed cannot change. */
  public Supplement {
    programme = List.copyOf(programme);
    trainersUk = joined(trainersUk);
    trainersEn = joined(trainersEn);
  }

  private static List<String> joined(List<String> texts) {
    return texts.stream().map(PrintedCertificate::joined).toList();
  }
}
