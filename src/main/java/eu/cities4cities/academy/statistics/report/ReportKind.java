package eu.cities4cities.academy.statistics.report;

/** What a saved report gives. */
public enum ReportKind {
  /** Figures without personal data; only this one may be shown by a link without signing in. */
  FIGURES,
  /** The attendance of the courses chosen, as files with names. */
  ATTENDANCE,
  /** Their results and certificates, likewise. */
  RESULTS
}
