package eu.cities4cities.academy.quiz.interchange;

import java.util.List;

/** A file that was made, and what it could not carry. */
public record Writing(byte[] file, List<Remark> remarks) {
  /** Keeps the list from being changed. */
  public Writing {
    remarks = List.copyOf(remarks);
  }
}
