package eu.cities4cities.academy.certificate;

import java.util.Optional;

/** A register beside the Academy's own whose numbers can be verified too. */
public interface OtherRegister {
  /** What a number, as typed, is worth; empty if it does not stand there. */
  Optional<OlderCertificate> find(String typed);
}
