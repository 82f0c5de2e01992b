package eu.cities4cities.academy.session;

/** How long before sessions a reminder comes. */
enum ReminderKind {
  DAY,
  HOUR
}
