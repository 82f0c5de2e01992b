package eu.cities4cities.academy.attendance;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Says reasons on pages: the Academy's sentence in the reader's language and, apart from it, what
 * somebody wrote in their own, so that it can be marked as theirs.
 */
@Named("reasons")
@ApplicationScoped
public class ReasonWords {
  @Inject private Caller caller;
  @Inject private Texts texts;

  /** The Academy's sentence; where somebody's words end it, without them. */
  public String lead(Reason reason) {
    Object[] args = reason.argArray();
    if (quotes(reason)) {
      args[args.length - 1] = "";
    }
    return texts.get(caller.language(), reason.key(), args);
  }

  /** What somebody wrote; empty if the sentence is the Academy's alone. */
  public String words(Reason reason) {
    return quotes(reason) ? String.valueOf(reason.args().get(reason.args().size() - 1)) : "";
  }

  private static boolean quotes(Reason reason) {
    return reason.key().equals("attendance.reason.decidedBecause")
        || reason.key().endsWith(".late.DECLINED")
        || reason.key().equals("attendance.evidence.late.WAITING")
        || reason.key().startsWith("attendance.evidence.word")
        || reason.key().startsWith("attendance.evidence.override.");
  }
}
