package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader's letter reaches the coordinators, who can answer it, and no address is shown. */
@ExtendWith(ArquillianExtension.class)
class CommunityRelayIT {
  private static final String TEXT = "We are a small town in Denmark and would like to meet you.";

  @Inject private CommunityRelay relay;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private final String sender = "mayor-" + UUID.randomUUID() + "@norreby.example";
  private long community;
  private String slug;
  private long coordinator;

  @BeforeEach
  void communityWithItsCoordinator() {
    community = data.community();
    slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    coordinator = data.personOf(community);
    data.role(coordinator, Role.COORDINATOR, null, community);
    acting.asNobody();
    // Tests share one client's address; each begins its day anew.
    data.insert("DELETE FROM community_message");
  }

  @Test
  void nothingIsPassedOnBeforeItsAuthorHasFollowedTheLink() throws Exception {
    relay.send(slug, letter(), Language.EN);
    assertThat(letters(data.emailOf(coordinator))).isZero();
    assertThat(data.text("SELECT language FROM outbox_letter WHERE recipient = ?", sender))
        .isEqualTo("en");
    assertThat(data.text("SELECT text_body FROM outbox_letter WHERE recipient = ?", sender))
        .as("a question could go to anybody: it repeats nothing and tells no address")
        .doesNotContain(TEXT, data.emailOf(coordinator));
    String token = token();
    assertThat(relay.state(community, token)).isEqualTo(MessageState.WAITING);
    assertThat(open(token)).startsWith("200").contains("Pass the letter on");
    assertThat(letters(data.emailOf(coordinator))).as("a mailbox that opens links").isZero();
    relay.passOn(token);
    relay.passOn(token);
    assertThat(letters(data.emailOf(coordinator))).isEqualTo(1);
    assertThat(relay.state(community, token)).isEqualTo(MessageState.PASSED_ON);
    assertThat(open(token)).doesNotContain("Pass the letter on</", TEXT);
  }

  @Test
  void coordinatorGetsTheLetterAndAnswersItsAuthor() {
    sendAndConfirm();
    String toCoordinator = data.emailOf(coordinator);
    assertThat(data.text("SELECT reply_to FROM outbox_letter WHERE recipient = ?", toCoordinator))
        .isEqualTo(sender);
    assertThat(data.text("SELECT text_body FROM outbox_letter WHERE recipient = ?", toCoordinator))
        .contains(TEXT, "Lars Holm", "Вітаємо!", "Мова листування: англійська");
  }

  @Test
  void aLinkThatHasWaitedADayPassesNothingOnButBringsAnother() throws Exception {
    relay.send(slug, letter(), Language.EN);
    assertThat(data.text("SELECT text_body FROM outbox_letter WHERE recipient = ?", sender))
        .contains("The link works for one day");
    String late = token();
    earlier("25 HOUR");
    assertThat(relay.state(community, late)).isEqualTo(MessageState.LATE);
    assertThatThrownBy(() -> relay.passOn(late)).isInstanceOf(MessageGoneException.class);
    assertThat(letters(data.emailOf(coordinator))).isZero();
    assertThat(open(late)).contains("is not lost", "value=\"Send another link\"");
    relay.removeOld();
    relay.askAgain(late);
    assertThat(letters(sender)).isEqualTo(2);
    assertThat(relay.state(community, late)).isEqualTo(MessageState.GONE);
    assertThatThrownBy(() -> relay.askAgain(late)).isInstanceOf(MessageGoneException.class);
    String another = token();
    assertThat(relay.state(community, another)).isEqualTo(MessageState.WAITING);
    assertThatThrownBy(() -> relay.askAgain(another)).isInstanceOf(MessageGoneException.class);
    relay.passOn(another);
    assertThat(
            data.text(
                "SELECT text_body FROM outbox_letter WHERE recipient = ?",
                data.emailOf(coordinator)))
        .contains(TEXT);
  }

  @Test
  void aLetterThatNobodyHasConfirmedInAWeekIsRemovedAndItsLinkLeadsToAnEmptyForm()
      throws Exception {
    relay.send(slug, letter(), Language.EN);
    String token = token();
    earlier("7 DAY");
    assertThat(relay.state(community, token)).isEqualTo(MessageState.GONE);
    assertThatThrownBy(() -> relay.passOn(token)).isInstanceOf(MessageGoneException.class);
    assertThatThrownBy(() -> relay.askAgain(token)).isInstanceOf(MessageGoneException.class);
    assertThatThrownBy(() -> relay.passOn("no-such-link")).isInstanceOf(MessageGoneException.class);
    relay.removeOld();
    assertThat(data.number("SELECT COUNT(*) FROM community_message")).isZero();
    assertThat(open(token))
        .doesNotContain("Send another link")
        .contains("href=\"/en/communities/" + slug + "/message\"");
  }

  @Test
  void anotherLinkCountsAsALetterOfTheDay() {
    relay.send(slug, letter(), Language.EN);
    String late = token();
    earlier("25 HOUR");
    for (int i = 0; i < 5; i++) {
      relay.send(slug, letter(), Language.EN);
    }
    assertThatThrownBy(() -> relay.askAgain(late)).isInstanceOf(TooManyMessagesException.class);
    earlier("25 HOUR");
    relay.askAgain(late);
    assertThat(letters(sender)).isEqualTo(7);
  }

  @Test
  void whoeverIsShieldedMeanwhileIsNotWrittenTo() {
    relay.send(slug, letter(), Language.EN);
    String late = token();
    earlier("25 HOUR");
    data.insert("UPDATE community SET occupied = TRUE WHERE id = ?", community);
    assertThatThrownBy(() -> relay.askAgain(late)).isInstanceOf(MessageGoneException.class);
    assertThat(letters(sender)).isEqualTo(1);
  }

  @Test
  void aLetterReachesTheCommunityOfWhichItsOwnHasBecomeAPart() {
    long heir = data.community();
    long other = data.personOf(heir);
    data.role(other, Role.COORDINATOR, null, heir);
    relay.send(slug, letter(), Language.EN);
    data.insert(
        "UPDATE community SET status = 'MERGED', ended_on = CURDATE(), successor_id = ?,"
            + " heir_id = ? WHERE id = ?",
        heir,
        heir,
        community);
    String token = token();
    assertThat(relay.state(heir, token)).isEqualTo(MessageState.WAITING);
    relay.passOn(token);
    assertThat(letters(data.emailOf(other))).isEqualTo(1);
  }

  @Test
  void thePageOfAnotherCommunityKnowsNothingOfTheLetter() throws Exception {
    String other = data.text("SELECT slug FROM community WHERE id = ?", data.community());
    relay.send(slug, letter(), Language.EN);
    String token = token();
    assertThat(open(other, token))
        .startsWith("200")
        .contains("class=\"note warn\"")
        .doesNotContain("Pass the letter on</", "value=\"Pass the letter on\"");
    relay.passOn(token);
    assertThat(open(other, token)).contains("class=\"note warn\"");
    assertThat(open(token)).contains("class=\"note good\"");
  }

  @Test
  void withoutCoordinatorsTheOrganizersGetIt() {
    long organizer = data.person(Role.ORGANIZER);
    data.insert("DELETE FROM person_role WHERE person_id = ?", coordinator);
    sendAndConfirm();
    assertThat(letters(data.emailOf(organizer))).isEqualTo(1);
  }

  @Test
  void aProgramThatFillsTheUnseenFieldSendsNothing() {
    MessageForm form = letter();
    form.setWebsite("https://spam.example");
    relay.send(slug, form, Language.EN);
    assertThat(letters(sender)).isZero();
    assertThat(letters(data.emailOf(coordinator))).isZero();
  }

  @Test
  void aDayHasItsLimit() {
    for (int i = 0; i < 5; i++) {
      relay.send(slug, letter(), Language.EN);
    }
    assertThatThrownBy(() -> relay.send(slug, letter(), Language.EN))
        .isInstanceOf(TooManyMessagesException.class);
    data.insert("UPDATE community_message SET sent_at = sent_at - INTERVAL 2 DAY");
    relay.send(slug, letter(), Language.EN);
    assertThat(letters(sender)).isEqualTo(6);
  }

  @Test
  void aCommunityGetsSoManyADay() {
    for (int i = 0; i < 50; i++) {
      relay.send(slug, letter(), Language.EN);
      data.insert(
          "UPDATE community_message SET sender_email = 'other@norreby.example', client = 'x',"
              + " confirmed_at = sent_at");
    }
    assertThatThrownBy(() -> relay.send(slug, letter(), Language.EN))
        .isInstanceOf(TooManyMessagesException.class);
  }

  /** The day begins when a letter is passed on; it was written up to a day before. */
  @Test
  void whatWasWrittenEarlierCountsOnTheDayOnWhichItIsPassedOn() {
    relay.send(slug, letter(), Language.EN);
    for (int i = 0; i < 50; i++) {
      data.insert(
          "INSERT INTO community_message (community_id, sender_name, sender_email, sender_place,"
              + " language, body, client, token_hash, sent_at, confirmed_at)"
              + " SELECT community_id, sender_name, 'other@norreby.example', sender_place, language,"
              + " body, 'x', ?, sent_at - INTERVAL 30 HOUR, sent_at - INTERVAL 10 HOUR"
              + " FROM community_message WHERE sender_email = ?",
          UUID.randomUUID().toString(),
          sender);
    }
    String token = token();
    assertThatThrownBy(() -> relay.passOn(token)).isInstanceOf(TooManyMessagesException.class);
    data.insert(
        "UPDATE community_message SET confirmed_at = confirmed_at - INTERVAL 15 HOUR"
            + " WHERE confirmed_at IS NOT NULL");
    relay.passOn(token);
    assertThat(letters(data.emailOf(coordinator))).isEqualTo(1);
  }

  @Test
  void nobodyWritesToAShieldedCommunity() {
    relay.send(slug, letter(), Language.EN);
    data.insert("UPDATE community SET occupied = TRUE WHERE id = ?", community);
    assertThatThrownBy(() -> relay.send(slug, letter(), Language.EN))
        .isInstanceOf(NobodyToWriteToException.class);
    assertThatThrownBy(() -> relay.passOn(token())).isInstanceOf(MessageGoneException.class);
  }

  @Test
  void nobodyIsInvitedToWriteWhereNobodyReads() throws Exception {
    assertThat(page("")).startsWith("200").contains("/message\"");
    data.insert(
        "UPDATE community SET status = 'ABOLISHED', ended_on = '2026-01-01' WHERE id = ?",
        community);
    nobodyReads();
  }

  @Test
  void aShieldedHeirIsNotWrittenToByWayOfItsParts() throws Exception {
    long heir = data.community();
    data.insert(
        "UPDATE community SET status = 'MERGED', ended_on = '2026-01-01', successor_id = ?,"
            + " heir_id = ? WHERE id = ?",
        heir,
        heir,
        community);
    assertThat(page("")).as("letters go to the heir").startsWith("200").contains("/message\"");
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", heir);
    nobodyReads();
  }

  private void nobodyReads() throws Exception {
    assertThat(page("")).startsWith("200").doesNotContain("/message\"");
    assertThat(page("/message")).as("leads back to the page").startsWith("302");
    assertThatThrownBy(() -> relay.send(slug, letter(), Language.EN))
        .isInstanceOf(NobodyToWriteToException.class);
  }

  /** What is typed when the community ends is not lost with it. */
  @Test
  void aLetterThatCameTooLateIsShownAgainWithAReason() throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String form = get(browser, slug, "/message").body();
    data.insert(
        "UPDATE community SET status = 'ABOLISHED', ended_on = '2026-01-01' WHERE id = ?",
        community);
    Map<String, String> typed = new LinkedHashMap<>();
    Matcher hidden = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>").matcher(form);
    while (hidden.find()) {
      typed.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
    }
    typed.put("message:name", "Lars Holm");
    typed.put("message:email", sender);
    typed.put("message:place", "Norreby");
    typed.put("message:text", TEXT);
    typed.put("message:website", "");
    typed.put("message:send", "send");
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(address(slug, "/message"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        typed.entrySet().stream()
                            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                            .collect(Collectors.joining("&"))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(TEXT, "Letters can no longer be sent to this community through the site.");
    assertThat(letters(sender)).isZero();
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whatWouldWriteHeadersOrIsNoLetterIsRefused() {
    refuses("name", form -> form.setName("Lars\r\nBcc: all@example.org"));
    refuses("email", form -> form.setEmail("lars@norreby.example, all@example.org"));
    refuses("email", form -> form.setEmail("lars"));
    refuses("text", form -> form.setText("Hi"));
    refuses("links", form -> form.setText("http://a http://b http://c http://d is all I say"));
  }

  @Test
  void letterIsRemovedAfterNinetyDays() {
    sendAndConfirm();
    relay.removeOld();
    assertThat(relay.listFrom(sender)).hasSize(1);
    data.insert("UPDATE community_message SET sent_at = sent_at - INTERVAL 91 DAY");
    data.insert(
        "UPDATE outbox_letter SET status = 'SENT' WHERE reply_to = ? OR recipient = ?",
        sender,
        sender);
    relay.removeOld();
    assertThat(relay.listFrom(sender)).isEmpty();
    assertThat(knownBy("recipient") + knownBy("reply_to")).isZero();
  }

  @Test
  void erasedWriterIsNotKnownToTheOutboxEither() {
    sendAndConfirm();
    assertThat(knownBy("reply_to")).isPositive();
    relay.forget(sender);
    assertThat(relay.listFrom(sender)).isEmpty();
    assertThat(knownBy("reply_to")).isZero();
  }

  private long knownBy(String column) {
    return data.number("SELECT COUNT(*) FROM outbox_letter WHERE " + column + " = ?", sender);
  }

  private void refuses(String field, Consumer<MessageForm> typing) {
    MessageForm form = letter();
    typing.accept(form);
    assertThatThrownBy(() -> relay.send(slug, form, Language.EN))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> assertThat(refused.key()).isEqualTo("community.relay.error." + field));
  }

  private MessageForm letter() {
    MessageForm form = new MessageForm();
    form.setName("Lars Holm");
    form.setEmail(sender);
    form.setPlace("Norreby");
    form.setText(TEXT);
    return form;
  }

  private void sendAndConfirm() {
    relay.send(slug, letter(), Language.EN);
    relay.passOn(token());
  }

  /** What the link in the latest letter to the author holds. */
  private String token() {
    String text =
        data.text(
            "SELECT text_body FROM outbox_letter WHERE recipient = ? ORDER BY id DESC LIMIT 1",
            sender);
    Matcher link = Pattern.compile("/en/communities/" + slug + "/message/(\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  private String open(String token) throws Exception {
    return open(slug, token);
  }

  private String open(String where, String token) throws Exception {
    HttpResponse<String> page = get(HttpClient.newHttpClient(), where, "/message/" + token);
    return page.statusCode() + " " + page.body();
  }

  private String page(String place) throws Exception {
    HttpResponse<String> page = get(HttpClient.newHttpClient(), slug, place);
    return page.statusCode() + " " + page.body();
  }

  private HttpResponse<String> get(HttpClient browser, String where, String place)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address(where, place)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String where, String place) {
    return URI.create(
        "http://localhost:"
            + request.getLocalPort()
            + request.getContextPath()
            + "/en/communities/"
            + where
            + place);
  }

  /** Letters were sent so much earlier. */
  private void earlier(String interval) {
    data.insert("UPDATE community_message SET sent_at = sent_at - INTERVAL " + interval);
  }

  private long letters(String recipient) {
    return data.number("SELECT COUNT(*) FROM outbox_letter WHERE recipient = ?", recipient);
  }
}
