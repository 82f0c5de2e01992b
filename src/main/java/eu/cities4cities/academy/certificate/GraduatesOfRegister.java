package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.community.GraduateNames;
import eu.cities4cities.academy.community.ProfileTheme;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
    for (Object[] row : register.listAllowing(communityId, MOST_CERTIFICATES)) {
      String courseUk = (String) row[3];
      String courseEn = (String) row[4];
      people.putIfAbsent(
          (Long) row[0],
          new Graduate(
              (Long) row[0],
              (String) row[1],
              (String) row[2],
              Language.UK.choose(courseUk, courseEn),
              Language.EN.choose(courseUk, courseEn),
              ((LocalDate) row[5]).getYear()));
    }
    return List.copyOf(people.values());
  }

  @Override
  public Set<ProfileTheme> trainedIn(long communityId) {
    return register.listThemes(communityId);
  }
}
