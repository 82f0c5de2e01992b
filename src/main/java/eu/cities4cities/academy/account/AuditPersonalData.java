package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.AuditEntry;
import eu.cities4cities.academy.shared.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What the audit trail says of a person. It stays, by reference: that something was changed must be
 * provable; only where a reason quotes the person's name or address does the text go.
 */
@ApplicationScoped
class AuditPersonalData implements PersonalDataSource {
  @Inject private AuditTrail trail;

  @Override
  public int place() {
    return 20;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection entries =
        PersonalDataSection.of(
            "audit", "happenedAt", "ownAct", "action", "objectType", "objectId", "reason");
    for (AuditEntry entry : trail.listOfPerson(person.id())) {
      boolean own = entry.getActorId() != null && entry.getActorId() == person.id();
      entries.row(
          entry.getHappenedAt(),
          own,
          entry.getAction(),
          entry.getObjectType(),
          entry.getObjectId(),
          entry.getReason());
    }
    return List.of(entries);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    int count = trail.listOfPerson(person.id()).size();
    return count == 0 ? List.of() : List.of(KeptAfterErasure.of("personalData.kept.audit", count));
  }

  @Override
  public void erase(DataSubject person) {
    trail.rewrite(person.id(), person.signs(), person::hiddenIn);
  }
}
