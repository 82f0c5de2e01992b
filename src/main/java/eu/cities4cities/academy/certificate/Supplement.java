package eu.cities4cities.academy.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * What is printed in lists: who signs and whose logos stand on the first page, and what the second
 * page adds.
 *
 * @param programme the days of the course in order, without cancelled sessions
 * @param trainersUk who taught, in Ukrainian
 * @param trainersEn who taught, in Latin letters
 * @param outcomesUk what whoever has learnt it can do, in Ukrainian
 * @param outcomesEn the same in English
 */
public record Supplement(
    List<ProgrammeDay> programme,
    List<String> trainersUk,
    List<String> trainersEn,
    List<String> outcomesUk,
    List<String> outcomesEn,
    List<PrintedSignatory> signatories,
    List<PrintedLogo> logos) {

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
    outcomesUk = joined(outcomesUk);
    outcomesEn = joined(outcomesEn);
    signatories = List.copyOf(signatories);
    logos = List.copyOf(logos);
  }

  private static List<String> joined(List<String> texts) {
    return texts.stream().map(PrintedCertificate::joined).toList();
  }
}
