package eu.cities4cities.academy.statistics.report;

import java.time.Instant;

/** A saved report in the list, with how many of its links are open. */
public record ReportRow(Long id, String name, ReportKind kind, Instant madeAt, Long openLinks) {}
