package eu.cities4cities.academy.certificate;

/** Why there is no key to sign certificates with. */
public enum KeyTrouble {
  /** The keystore is not where the settings say. */
  MISSING,
  /** The keystore is damaged, or its password is another one. */
  UNREADABLE,
  /** The keystore holds no key, or several and the settings do not say which. */
  NOT_ONE,
  /** The key is of a kind that cannot sign, or it does not belong to its certificate. */
  UNSUITABLE,
  /** The certificate of the key is not valid yet. */
  NOT_YET,
  /** The certificate of the key is not valid any more. */
  OVER
}
