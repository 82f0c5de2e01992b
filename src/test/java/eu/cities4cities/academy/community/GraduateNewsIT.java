package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.certificate.AwardByHandService;
import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.certificate.CertificateService;
import eu.cities4cities.academy.certificate.Issuing;
import eu.cities4cities.academy.certificate.NameOnProfile;
import eu.cities4cities.academy.community.hook.GraduateNews;
import eu.cities4cities.academy.course.EnrollmentService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The portal hears of graduates what the public sees, and never that there is more than it sees.
 */
@ExtendWith(ArquillianExtension.class)
class GraduateNewsIT {
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private EnrollmentService enrollments;
  @Inject private AwardByHandService awards;
  @Inject private CertificateService certificates;
  @Inject private GraduateNews news;
  @Inject private Secrets secrets;
  @Inject private Issuing issuing;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  @Test
  void aNumberIsNewsFromFiveUpwards() {
    long community = data.community();
    for (int graduates = 1; graduates <= 4; graduates++) {
      communities.keepGraduateCount(community, graduates);
      assertThat(told(community)).isZero();
    }
    communities.keepGraduateCount(community, 5);
    assertThat(told(community)).isEqualTo(1);
    communities.keepGraduateCount(community, 5);
    assertThat(told(community)).as("nothing has changed").isEqualTo(1);
    communities.keepGraduateCount(community, 4);
    assertThat(told(community)).as("the number is told no more").isEqualTo(2);
  }

  @Test
  void ofAShieldedCommunityOnlyTheMarkIsNews() {
    long community = data.community();
    communities.keepGraduateCount(community, 7);
    assertThat(told(community)).isEqualTo(1);
    register.mark(community, false, true, "Звернення громади");
    long told = told(community);
    assertThat(told).isEqualTo(2);
    communities.keepGraduateCount(community, 7);
    assertThat(told(community)).isEqualTo(told);
    communities.keepGraduateCount(community, 8);
    assertThat(told(community)).isEqualTo(told);
  }

  @Test
  void whatWasNotKnownToBeToldIsNoNews() {
    long community = data.community();
    data.insert("INSERT INTO community_hook_told (community_id) VALUES (?)", community);
    communities.keepGraduateCount(community, 6);
    assertThat(told(community)).isZero();
    communities.keepGraduateCount(community, 7);
    assertThat(told(community)).isEqualTo(1);
  }

  @Test
  void whoHasNoCertificateIsNoGraduate() {
    long community = community(false);
    long course = issuing.course();
    long person = data.personOf(community);
    data.enroll(course, person);
    allow(course, person, true);
    allow(course, person, false);
    assertThat(told(community)).isZero();
  }

  @Test
  void aNameThatIsKeptBackIsNoNews() {
    long community = community(true);
    long course = issuing.course();
    long first = graduate(course, community);
    long second = graduate(course, community);
    assertThat(told(community)).isZero();
    allow(course, first, true);
    assertThat(told(community)).as("one name is kept back").isZero();
    allow(course, second, true);
    assertThat(told(community)).isEqualTo(1);
    allow(course, first, false);
    assertThat(told(community)).isEqualTo(2);
    allow(course, second, false);
    assertThat(told(community)).as("no name was told").isEqualTo(2);
  }

  @Test
  void twoWhoAllowItAtOnceAreSeenTogether() {
    long community = community(true);
    long course = issuing.course();
    long first = graduate(course, community);
    long second = graduate(course, community);
    allow(course, first, true);
    allow(course, second, true);
    assertThat(told(community)).isEqualTo(1);
    news.look(community);
    assertThat(told(community)).as("told once").isEqualTo(1);
  }

  @Test
  void aNameThatIsShownAndOneTakenBackAreNews() {
    long community = community(false);
    long course = issuing.course();
    long person = graduate(course, community);
    allow(course, person, true);
    assertThat(told(community)).isEqualTo(1);
    allow(course, person, true);
    assertThat(told(community)).as("pressed again").isEqualTo(1);
    allow(course, person, false);
    assertThat(told(community)).isEqualTo(2);
  }

  @Test
  void whoHasLeftTheCourseTakesTheNameBackAllTheSame() throws Exception {
    long community = community(false);
    long course = issuing.course();
    long person = graduate(course, community);
    String name = data.text("SELECT latin_name FROM person WHERE id = ?", person);
    allow(course, person, true);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    enrollments.remove(course, person, "На прохання");
    String slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    String page = "/en/communities/" + slug;
    String program = "/api/v1/communities/" + slug;
    assertThat(body(page)).contains(name);
    assertThat(body(program)).contains(name);
    long told = told(community);
    acting.as(person, Role.PARTICIPANT);
    assertThat(certificates.listNamesOnProfiles())
        .singleElement()
        .returns(data.slugOf(course), NameOnProfile::courseSlug)
        .returns(true, NameOnProfile::allowed);
    allow(course, person, false);
    assertThat(body(page)).doesNotContain(name);
    assertThat(body(program)).doesNotContain(name);
    assertThat(body("/api/v1/communities/feed.json?lang=en")).doesNotContain(name);
    assertThat(certificates.listNamesOnProfiles())
        .singleElement()
        .returns(false, NameOnProfile::allowed);
    assertThat(told(community)).isEqualTo(told + 1);
  }

  /** Whoever comes again answers anew whether they may be named; the certificate is the old one. */
  @Test
  void aNewAnswerOfSomebodyWhoComesAgainIsNewsToo() {
    long community = community(false);
    long course = issuing.course();
    long person = graduate(course, community);
    allow(course, person, true);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    enrollments.remove(course, person, "Помилково");
    long told = told(community);
    enrollments.add(data.slugOf(course), data.emailOf(person));
    assertThat(named(community)).isEmpty();
    assertThat(told(community)).isEqualTo(told + 1);
  }

  private List<PublicGraduates.Named> named(long community) {
    return communities.view(communities.get(community).getSlug()).uk().graduates().named();
  }

  private void allow(long course, long person, boolean allowed) {
    acting.as(person, Role.PARTICIPANT);
    enrollments.setGraduateNameConsent(data.slugOf(course), allowed);
  }

  /** Somebody of that community with a certificate of the course, whom no profile may name. */
  private long graduate(long course, long community) {
    long person = data.personOf(community);
    data.enroll(course, person);
    data.confirmNames(course);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    awards.award(data.slugOf(course), person, CertificateKind.COMPLETION, "Складено", true);
    return person;
  }

  /** A community that keeps a name back, or none. */
  private long community(boolean keepingBack) {
    GraduateNames.Graduate only =
        new GraduateNames.Graduate(1, "Особа", "Person", "Курс", "Course", 2026);
    long community;
    boolean keepsBack;
    do {
      community = data.community();
      String secret = secrets.hmac("graduates", String.valueOf(community));
      keepsBack = PublicGraduates.of(1, List.of(only), Set.of(), secret).named().isEmpty();
    } while (keepsBack != keepingBack);
    return community;
  }

  /** How much news of the community there is once somebody has looked. */
  private long told(long community) {
    news.look(community);
    return data.number("SELECT COUNT(*) FROM community_hook WHERE community_id = ?", community);
  }

  private String body(String path) throws Exception {
    URI address =
        URI.create("http://localhost:" + request.getLocalPort() + request.getContextPath() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
