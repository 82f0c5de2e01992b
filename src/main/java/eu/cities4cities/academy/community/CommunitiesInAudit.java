package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditNames;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names communities in the audit trail. */
@ApplicationScoped
class CommunitiesInAudit implements AuditNames {
  @Inject private CommunityRepository communities;

  @Override
  public String objectType() {
    return "Community";
  }

  @Override
  public String word() {
    return "community";
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids, Language language) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      communities
          .listWithIds(ids)
          .forEach(
              each -> names.put(each.getId(), language.choose(each.getNameUk(), each.getNameEn())));
    }
    return names;
  }
}
