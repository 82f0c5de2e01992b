package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.GraduateNames;
import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The graduates of a community as the register of certificates knows them. */
@ApplicationScoped
public class GraduatesOfRegister implements GraduateNames {
  private static final int MOST_CERTIFICATES = 200;

  @Inject private RegisterRepository register;

  @Override
  public List<Graduate> allowing(long communityId) {
    Map<Long, Graduate> people = new LinkedHashMap<>();
    for (CertificateVersion version : register.listAllowing(communityId, MOST_CERTIFICATES)) {
      long person = version.getCertificate().getPerson().getId();
      people.putIfAbsent(
          person,
          new Graduate(
              person,
              version.getNameUk(),
              version.getNameLatin(),
              version.course(Language.UK),
              version.course(Language.EN),
              version.getLastDay().getYear()));
    }
    return List.copyOf(people.values());
  }

  @Override
  public Set<ProfileTheme> trainedIn(long communityId) {
    return register.listThemes(communityId);
  }
}
