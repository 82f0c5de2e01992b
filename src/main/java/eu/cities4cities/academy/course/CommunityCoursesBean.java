package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.CommunityPeopleBean;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The courses of the people on a coordinator's page, and the community's seats. */
@Named
@RequestScoped
public class CommunityCoursesBean {
  @Inject private CommunityPeopleBean people;
  @Inject private CommunityCourseService courses;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private Map<Long, List<CommunityEnrollment>> byPerson = Map.of();
  private List<CommunitySeats> seats = List.of();

  @PostConstruct
  void load() {
    if (people.getCommunity() != null) {
      byPerson =
          courses.enrollments(people.getCommunity().getSlug(), people.getIds()).stream()
              .collect(Collectors.groupingBy(CommunityEnrollment::personId));
      seats = courses.seats(people.getCommunity().getSlug());
    }
  }

  /** The enrollments of a person. */
  public List<CommunityEnrollment> of(Long personId) {
    return byPerson.getOrDefault(personId, List.of());
  }

  public List<CommunitySeats> getSeats() {
    return seats;
  }

  /** Confirms that the person of the form's enrollment works here. */
  public String confirm() {
    return keep(true);
  }

  /** Takes the confirmation back. */
  public String unconfirm() {
    return keep(false);
  }

  private String keep(boolean works) {
    String id = request.getParameter("enrollment");
    try {
      courses.confirm(
          people.getCommunity().getSlug(),
          id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0,
          works);
      notices.afterRedirect("shared.saved");
      return people.here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }
}
