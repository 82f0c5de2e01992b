package eu.cities4cities.academy.account;

/** Tells whether a person's name stands on paper already; answered by the room of certificates. */
public interface PrintedNames {
  /** True if a certificate in force carries the person's name. */
  boolean isPrinted(long personId);
}
