package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names people in the audit trail; an erased one has none any more. */
@ApplicationScoped
class PeopleInAudit implements AuditNames {
  @Inject private PersonRepository people;

  @Override
  public String objectType() {
    return "Person";
  }

  @Override
  public String word() {
    return "person";
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids, Language language) {
    Map<Long, String> names =
        new HashMap<>(language == Language.UK ? people.names(ids) : people.latinNames(ids));
    names.values().removeIf(String::isBlank);
    return names;
  }
}
