package eu.cities4cities.academy.shared;

/** The call needs a signed-in person; pages lead to the sign-in, the API answers 401. */
public class NotSignedInException extends RuntimeException {}
