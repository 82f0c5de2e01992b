package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The column of the awarding page that says what can be done about whoever lacks very little. */
@Named
@RequestScoped
public class CertificateEdgeBean {
  @Inject private EligibilityService eligibilities;
  @Inject private StandingWords words;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Caller caller;

  private String slug;
  private Map<Long, LocalDateTime> retries;

  /** One way, in words, and where it leads. */
  public record Way(String words, String address) {}

  @PostConstruct
  void open() {
    slug = page.value("slug");
    retries = eligibilities.retries(slug);
  }

  /** What can be done about that person, the nearest first. */
  public List<Way> ways(Standing standing) {
    LocalDateTime until = retries.get(standing.personId());
    return WayForward.of(standing, until != null).stream()
        .map(way -> new Way(words.way(caller.language(), way, until), address(way, standing)))
        .toList();
  }

  private String address(WayForward way, Standing standing) {
    return way == WayForward.BY_HAND
        ? routes.to(way.route(), slug, standing.personId())
        : routes.to(way.route(), slug);
  }
}
