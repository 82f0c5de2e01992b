package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the fields about a person offer to choose from, in the reader's language. */
@Named
@RequestScoped
public class AffiliationChoicesBean {
  @Inject private Caller caller;

  private Map<String, String> countries;

  public AffiliationKind[] getKinds() {
    return AffiliationKind.values();
  }

  public BodyKind[] getBodyKinds() {
    return BodyKind.values();
  }

  public Gender[] getGenders() {
    return Gender.values();
  }

  /** Regions by name, to their two digits. */
  public Map<String, String> getRegions() {
    Map<String, String> regions = new LinkedHashMap<>();
    for (Region region : Region.values()) {
      regions.put(region.name(caller.language().code()), region.code());
    }
    return regions;
  }

  /** Countries by name, to their two letters. */
  public Map<String, String> getCountries() {
    if (countries == null) {
      countries = Countries.choices(caller.language());
    }
    return countries;
  }
}
