package eu.cities4cities.academy.certificate;

/** A signature does not fit into the room that the file has left for it; the next file has more. */
class SignatureTooLongException extends RuntimeException {
  SignatureTooLongException(int lacking) {
    super("the signature lacks " + lacking + " bytes");
  }
}
