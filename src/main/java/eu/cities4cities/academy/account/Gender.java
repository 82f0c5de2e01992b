package eu.cities4cities.academy.account;

/** What a person says of their gender, if they want to say; used for nothing but sums. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER
}
