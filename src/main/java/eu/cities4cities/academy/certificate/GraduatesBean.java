package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The fragment "graduates" of a community's profile. */
@Named
@RequestScoped
public class GraduatesBean {

  @Inject private GraduateService graduates;

  private final Map<String, GraduateService.Graduates> known = new HashMap<>();

  /** What the profile at that place in addresses may show. */
  public GraduateService.Graduates of(String communitySlug) {
    return known.computeIfAbsent(communitySlug, graduates::of);
  }
}
