package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What every change of the register needs: a day that can be, and its row in the audit trail. */
@ApplicationScoped
class RegisterBook {
  @Inject private CommunityRegisterRepository register;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** The first day of the community's present name; null if nobody knows it. */
  LocalDate calledSince(long communityId) {
    List<FormerName> past = register.listFormerNames(List.of(communityId));
    return past.isEmpty() ? null : past.get(0).getUntilOn();
  }

  /**
   * Refuses a day that cannot be that of a change.
   *
   * @param since the day of the change before it, or null
   * @throws InvalidInputException if it is missing, lies in the future or before that day
   */
  void requireDay(LocalDate on, LocalDate since) {
    if (on == null || on.isAfter(KyivTime.today(clock))) {
      throw new InvalidInputException("community.register.day");
    }
    if (since != null && on.isBefore(since)) {
      throw new InvalidInputException("community.register.dayBefore");
    }
  }

  /** Writes a change in the audit trail. */
  void record(String action, Community community, String before, String after, String reason) {
    audit.record(
        new AuditTrail.Change(
            action, "Community", String.valueOf(community.getId()), before, after, reason));
  }
}
