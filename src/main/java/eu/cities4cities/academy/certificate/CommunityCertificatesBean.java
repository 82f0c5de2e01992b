package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.account.CommunityPeopleBean;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The certificates of the people on a coordinator's page. */
@Named
@RequestScoped
public class CommunityCertificatesBean {
  @Inject private CommunityPeopleBean people;
  @Inject private CommunityCertificateService certificates;

  private Map<Long, List<CommunityCertificate>> byPerson = Map.of();

  @PostConstruct
  void load() {
    if (people.getCommunity() != null) {
      byPerson =
          certificates.certificates(people.getCommunity().getSlug(), people.getIds()).stream()
              .collect(Collectors.groupingBy(CommunityCertificate::personId));
    }
  }

  /** The certificates of a person. */
  public List<CommunityCertificate> of(Long personId) {
    return byPerson.getOrDefault(personId, List.of());
  }
}
