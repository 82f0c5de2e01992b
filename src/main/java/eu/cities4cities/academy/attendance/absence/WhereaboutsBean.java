package eu.cities4cities.academy.attendance.absence;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** "Today I am in …": one tap on the person's own page. */
@Named
@RequestScoped
public class WhereaboutsBean {
  @Inject private OutageService outages;
  @Inject private Notices notices;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String region;
  private boolean elsewhere;

  @PostConstruct
  void open() {
    region = outages.whereToday().orElse("");
    elsewhere = !region.isEmpty();
  }

  /** Keeps the chosen place. */
  public String say() {
    try {
      outages.sayToday(region);
      notices.afterRedirect("attendance.where.said");
      return routes.redirect(Route.MY);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** The regions to choose from. */
  public List<Region> getRegions() {
    return Arrays.stream(Region.values()).filter(each -> !each.occupied()).toList();
  }

  /** A region's name in the reader's language. */
  public String name(Region each) {
    return each.name(caller.language().code());
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  /** Whether the person has said to be elsewhere than in their community. */
  public boolean isElsewhere() {
    return elsewhere;
  }

  /** The name of the place where the person said to be. */
  public String getPlace() {
    return Region.ofCode(region).map(this::name).orElse("");
  }
}
