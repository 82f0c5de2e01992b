package eu.cities4cities.academy.community.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.community.CommunityEnds;
import eu.cities4cities.academy.community.CommunityRegisterService;
import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.CommunityService;
import eu.cities4cities.academy.community.ProfileContent;
import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** News of profiles reaches the portal: signed, at least once, in the transaction of the change. */
@ExtendWith(ArquillianExtension.class)
class HookIT {
  @Inject private CommunityService communities;
  @Inject private CommunityRegisterService register;
  @Inject private CommunityEnds ends;
  @Inject private GraduateNews graduates;
  @Inject private Undone undone;
  @Inject private HookRound round;
  @Inject private HookDispatch dispatch;
  @Inject private HookSettings settings;
  @Inject private Acting acting;
  @Inject private TestData data;

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final String owner = UUID.randomUUID().toString();
  private volatile int answer = 204;
  private HttpServer portal;

  /** Does something and takes it back. */
  @ApplicationScoped
  static class Undone {
    @Transactional
    void after(Runnable work) {
      work.run();
      throw new IllegalStateException("undone");
    }
  }

  /** A call as the portal got it. */
  private record Call(String id, String timestamp, String signature, String body) {}

  @BeforeEach
  void beginAnew() throws IOException {
    data.insert("DELETE FROM community_hook_doubt");
    data.insert("DELETE FROM community_hook");
    data.insert("DELETE FROM community_hook_state");
    portal =
        HttpServer.create(
            new InetSocketAddress("localhost", settings.target().orElseThrow().url().getPort()), 0);
    portal.createContext("/hook", this::take);
    portal.start();
  }

  @AfterEach
  void close() {
    portal.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.add(
          new Call(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  @Test
  void aPublishedProfileIsToldSignedAndNamesNobody() {
    Community community = publish();
    tell();
    Call call = callsAbout(community).get(0);
    assertThat(call.signature())
        .isEqualTo(
            HookSignature.of(
                settings.target().orElseThrow().secret(),
                call.id(),
                Instant.ofEpochSecond(Long.parseLong(call.timestamp())),
                call.body()));
    assertThat(call.body())
        .contains(
            "\"type\":\"community.profile.published\"",
            "/en/communities/" + community.getSlug(),
            "/api/v1/communities/" + community.getSlug() + "/badge.svg")
        .contains("\"id\":\"" + call.id() + "\"");
    assertThat(status(call.id())).isEqualTo("SENT");
    tell();
    assertThat(callsAbout(community)).as("told once").hasSize(1);
  }

  @Test
  void whatIsNotDoneIsNeverTold() {
    long before = data.number("SELECT COUNT(*) FROM community_hook");
    assertThatThrownBy(() -> undone.after(this::publish)).hasMessage("undone");
    assertThat(data.number("SELECT COUNT(*) FROM community_hook")).isEqualTo(before);
  }

  @Test
  void newsNotTakenIsToldAgainUnderTheSameIdOnceItsTimeHasCome() {
    Community community = publish();
    answer = 503;
    tell();
    tell();
    assertThat(callsAbout(community)).as("not before its time").hasSize(1);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_hook WHERE community_id = ? AND attempts = 1"
                    + " AND last_error = 'HTTP 503' AND next_attempt_at > UTC_TIMESTAMP(3)"
                    + " AND lease_owner IS NULL",
                community.getId()))
        .isEqualTo(1);
    answer = 200;
    data.insert("UPDATE community_hook SET next_attempt_at = UTC_TIMESTAMP(3)");
    tell();
    assertThat(callsAbout(community))
        .hasSize(2)
        .extracting(Call::id)
        .containsOnly(callsAbout(community).get(0).id());
    assertThat(data.text("SELECT failing_since FROM community_hook_state")).isNull();
  }

  @Test
  void ofACommunityOnlyTheLatestIsTold() {
    // Nothing is sent while this comes together, by the server's worker either.
    dispatch.take(owner);
    data.insert("UPDATE community_hook_state SET disabled_at = UTC_TIMESTAMP(3)");
    Community community = publish();
    for (int count : List.of(7, 8, 8)) {
      communities.keepGraduateCount(community.getId(), count);
      graduates.look(community.getId());
    }
    data.insert("UPDATE community_hook_state SET disabled_at = NULL");
    assertThat(rows(community)).as("nothing changed the last time").isEqualTo(3);
    tell();
    assertThat(callsAbout(community))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("community.profile.changed"));
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM community_hook WHERE community_id = ?"
                    + " AND status = 'FOLDED'",
                community.getId()))
        .isEqualTo(2);
  }

  @Test
  void aCommunityThatIsShieldedFromNowOnIsNews() {
    long community = data.community();
    register.mark(community, false, true, "Звернення громади");
    register.mark(community, false, true, "Ще раз те саме");
    assertThat(data.number("SELECT COUNT(*) FROM community_hook WHERE community_id = ?", community))
        .as("the second time changes nothing")
        .isEqualTo(1);
  }

  @Test
  void theEndOfACommunityAndItsWayBackAreNews() {
    long community = data.community();
    ends.abolish(community, LocalDate.now(KyivTime.ZONE), "Помилка");
    ends.comeBack(community, "Ліквідовано помилково");
    assertThat(
            data.text(
                "SELECT GROUP_CONCAT(JSON_VALUE(body, '$.type') ORDER BY id) FROM community_hook"
                    + " WHERE community_id = ?",
                community))
        .isEqualTo("community.abolished,community.profile.changed");
  }

  @Test
  void afterDaysInVainNothingIsSentAdministratorsAreToldAndSomebodySendsAgain() {
    long administrator = data.person(Role.ADMINISTRATOR);
    Community community = publish();
    answer = 500;
    tell();
    data.insert(
        "UPDATE community_hook_state SET failing_since = UTC_TIMESTAMP(3) - INTERVAL 6 DAY");
    data.insert("UPDATE community_hook SET next_attempt_at = UTC_TIMESTAMP(3)");
    tell();
    assertThat(callsAbout(community)).hasSize(2);
    assertThat(
            data.number(
                "SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?"
                    + " AND letter_key LIKE 'hook-disabled:%'",
                data.emailOf(administrator)))
        .isEqualTo(1);
    answer = 200;
    data.insert("UPDATE community_hook SET next_attempt_at = UTC_TIMESTAMP(3)");
    tell();
    assertThat(callsAbout(community)).as("nothing is sent").hasSize(2);
    acting.as(administrator, Role.ADMINISTRATOR);
    assertThat(dispatch.standing().orElseThrow().state().getDisabledAt()).isNotNull();
    dispatch.resume();
    tell();
    assertThat(callsAbout(community)).hasSize(3);
    assertThat(dispatch.standing().orElseThrow().state().getDisabledAt()).isNull();
  }

  private void tell() {
    round.tell(settings.target().orElseThrow(), owner);
    // The worker of the server may be at it too: each piece of news is one's or the other's.
    for (int i = 0; i < 100 && atWork(); i++) {
      LockSupport.parkNanos(50_000_000);
    }
  }

  private boolean atWork() {
    return data.number("SELECT COUNT(*) FROM community_hook WHERE lease_owner IS NOT NULL") > 0;
  }

  private List<Call> callsAbout(Community community) {
    return calls.stream()
        .filter(call -> call.body().contains("\"slug\":\"" + community.getSlug() + "\""))
        .toList();
  }

  private long rows(Community community) {
    return data.number(
        "SELECT COUNT(*) FROM community_hook WHERE community_id = ?", community.getId());
  }

  private String status(String event) {
    return data.text("SELECT status FROM community_hook WHERE event_id = ?", event);
  }

  private Community publish() {
    return communities.register(List.of(registration())).get(0);
  }

  private static CommunityRegistration registration() {
    return new CommunityRegistration(
        null,
        "Вістова-" + UUID.randomUUID() + " сільська територіальна громада",
        null,
        Region.LVIV,
        null,
        true,
        false,
        false,
        null,
        ProfileContent.EMPTY);
  }
}
