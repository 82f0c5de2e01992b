package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.SiteMapSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells search engines the profiles of communities. */
@ApplicationScoped
public class CommunityPages implements SiteMapSource {
  @Inject private CommunityService communities;

  @Override
  public List<Entry> publicPages() {
    return communities.addresses().entrySet().stream()
        .map(each -> new Entry(Route.COMMUNITY, List.of(each.getKey()), each.getValue()))
        .toList();
  }
}
