package eu.cities4cities.academy.course;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** What coordinators of a community see of its people's courses, and what they confirm. */
@Service
public class CommunityCourseService {
  @Inject private EnrollmentRepository enrollments;
  @Inject private CommunityService communities;
  @Inject private AuditTrail auditTrail;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The enrollments of these people for the community, the latest course first. */
  @SignedIn
  public List<CommunityEnrollment> enrollments(String communitySlug, Collection<Long> personIds) {
    return enrollments.listOf(editable(communitySlug).getId(), personIds);
  }

  /** The community's seats on courses that are not over and count them. */
  @SignedIn
  public List<CommunitySeats> seats(String communitySlug) {
    return enrollments.listSeatsOf(editable(communitySlug).getId());
  }

  /**
   * Confirms that the person works for the community, or takes it back; whoever nobody confirmed
   * takes part all the same.
   *
   * @throws NotFoundException if it is nobody's enrollment for this community
   * @throws RefusedException if the course does not ask
   */
  @SignedIn
  public void confirm(String communitySlug, long enrollmentId, boolean works) {
    Community community = editable(communitySlug);
    Enrollment enrollment =
        enrollments
            .lock(enrollmentId)
            .filter(found -> isOf(found, community))
            .orElseThrow(() -> new NotFoundException("enrollment " + enrollmentId));
    if (!enrollment.getCourse().isWorkplaceAsked()) {
      throw new RefusedException("course.workplace.notAsked");
    }
    boolean before = enrollment.getWorkplaceConfirmedAt() != null;
    if (before == works) {
      return;
    }
    enrollment.confirmWorkplace(
        works ? Long.valueOf(caller.personId()) : null, works ? clock.instant() : null);
    auditTrail.record(
        new AuditTrail.Change(
            "course.workplace",
            "Course",
            enrollment.getCourse().getId() + "/" + enrollment.getPerson().getId(),
            word(before),
            word(works),
            null));
  }

  private static String word(boolean confirmed) {
    return confirmed ? "confirmed" : "unconfirmed";
  }

  private static boolean isOf(Enrollment enrollment, Community community) {
    Community own = enrollment.getCommunity();
    return own != null
        && (own.getId().equals(community.getId()) || community.getId().equals(own.getHeirId()));
  }

  private Community editable(String slug) {
    Community community =
        communities.findPresent(slug).orElseThrow(() -> new NotFoundException("community " + slug));
    caller.requireCommunityEditor(community.getId());
    return community;
  }
}
