package eu.cities4cities.academy.shared;

/** The person is known and may not do this to this object; answered with 403. */
public class AccessDeniedException extends RuntimeException {}
