package eu.cities4cities.academy.course;

/**
 * News: somebody lets their community's profile name them as a graduate of a course, or no longer.
 * Fired in the transaction that changes it.
 */
public record GraduateConsentChanged(long enrollmentId) {}
