package eu.cities4cities.academy.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.provider.OidcSettings;
import eu.cities4cities.academy.account.provider.StandInProvider;
import eu.cities4cities.academy.account.secondstep.SecondFactorRule;
import eu.cities4cities.academy.account.secondstep.SecondFactorSetting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ways in over HTTP, as a browser or a program goes them: cookies, redirects, scopes. */
@ExtendWith(ArquillianExtension.class)
class SignInPagesIT {
  private static final String PASSWORD = "жовтий трамвай";

  @Inject private TestData data;
  @Inject private Passwords passwords;
  @Inject private SecondFactorSetting setting;
  @Inject private OidcSettings provider;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  @AfterEach
  void asSet() {
    setting.set(SecondFactorRule.OPTIONAL);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + request.getLocalPort() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder asked) throws Exception {
    return http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form of a page as a browser does, with its hidden fields. */
  private HttpResponse<String> submit(
      String path, String form, String button, Map<String, String> typed) throws Exception {
    String page = get(path).body();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(form, form);
    fields.put("csrf", find(page, "name=\"csrf\" value=\"([^\"]+)\""));
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put(form + ":" + button, "x");
    typed.forEach((name, value) -> fields.put(form + ":" + name, value));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String location(HttpResponse<String> response) {
    return URI.create(response.headers().firstValue("Location").orElse("")).getRawPath();
  }

  private boolean has(String cookie) {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::getName)
        .anyMatch(cookie::equals);
  }

  private long personWithPassword(Role... roles) {
    long person = data.person(roles);
    data.insert(
        "UPDATE person SET password_hash = ? WHERE id = ?", passwords.hash(PASSWORD), person);
    return person;
  }

  private HttpResponse<String> signIn(long person) throws Exception {
    return submit(
        "/login",
        "login",
        "signIn",
        Map.of("email", data.emailOf(person), "password", PASSWORD, "remember", "true"));
  }

  @Test
  void halfSignedInIsSignedInNowhere() throws Exception {
    setting.set(SecondFactorRule.REQUIRED);
    HttpResponse<String> answer = signIn(personWithPassword(Role.ORGANIZER));
    assertThat(location(answer)).isEqualTo("/login/code");
    assertThat(has("half")).isTrue();
    assertThat(has("remember")).isFalse();
    assertThat(location(get("/my"))).isEqualTo("/login");
    assertThat(location(get("/manage"))).isEqualTo("/login");
    assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(get("/login/code").body()).contains("otpauth://totp/", "<path d=\"M");
  }

  @Test
  void textTypedUnderAnEndedSignInIsKeptToBeSentAgain() throws Exception {
    long person = personWithPassword();
    signIn(person);
    String page = get("/my/security").body();
    data.insert("UPDATE sign_in SET ended_at = created_at WHERE person_id = ?", person);
    String text = "Довгий текст, який шкода було б набирати ще раз, із <тегом> у ньому";
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("tokens", "tokens");
    fields.put("csrf", find(page, "name=\"csrf\" value=\"([^\"]+)\""));
    fields.put("tokens:tokenName", text);
    fields.put("email:emailPassword", PASSWORD);
    HttpRequest.Builder form =
        HttpRequest.newBuilder(at("/my/security"))
            .header("Content-Type", "application/x-www-form-urlencoded");
    HttpResponse<String> kept =
        send(form.copy().POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    assertThat(kept.statusCode()).isEqualTo(401);
    assertThat(kept.body())
        .contains(
            "name=\"tokens:tokenName\"", "із &lt;тегом&gt; у ньому", "action=\"/my/security\"")
        .doesNotContain(PASSWORD, "<тегом>");
    fields.put("csrf", "of-another-site");
    HttpResponse<String> foreign =
        send(form.copy().POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    assertThat(foreign.body()).doesNotContain("тегом");
  }

  @Test
  void anErrorLeadsToItsArticleAndToTheReport() throws Exception {
    String missing = get("/en/reset/Zk3xW-q8_secret/more").body();
    assertThat(missing)
        .contains("href=\"/en/help/error-404\"", "/en/report?page=%2Fen%2F%E2%80%A6&amp;request=");
    assertThat(get("/en/help/error-404").body()).contains("There is no such page");
    assertThat(get("/help/no-such-article").statusCode()).isEqualTo(404);
    assertThat(get("/help?q=%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C").body())
        .contains("/help/entry-1");
    assertThat(get("/api/v1/courses/there-is-none").body()).contains("/help/error-404");
    assertThat(get("/reset/Zk3xW-q8_secret").body())
        .contains("/report?page=%2Freset%2F%E2%80%A6&amp;request=");
  }

  @Test
  void anErrorSpeaksTheLanguageOfWhoeverIsSignedIn() throws Exception {
    assertThat(get("/no-such-page").body()).contains("Такої сторінки немає");
    long person = personWithPassword();
    data.insert("UPDATE person SET language = 'en' WHERE id = ?", person);
    signIn(person);
    for (String address :
        new String[] {
          "/no-such-page",
          "/courses/there-is-none",
          "/help/no-such-article",
          "/sessions/0",
          "/manage"
        }) {
      HttpResponse<String> answer = get(address);
      assertThat(answer.statusCode()).as(address).isIn(403, 404);
      assertThat(answer.body())
          .as(address)
          .contains("<html lang=\"en\">", "href=\"/en/help/error-4");
    }
    assertThat(get("/en/no-such-page").body()).contains("There is no such page");
    // Pages that are there go on to speak what their address says.
    assertThat(get("/help").body()).contains(" lang=\"uk\">");
    data.insert("UPDATE person SET language = 'uk' WHERE id = ?", person);
    assertThat(get("/no-such-page").body()).contains("Такої сторінки немає");
  }

  @Test
  void aStrangerReportsWhatIsWrong() throws Exception {
    HttpResponse<String> answer =
        submit(
            "/report?page=%2Fverify&request=0a1b2c3d",
            "report", "send", Map.of("words", "Сторінка порожня", "email", ""));
    assertThat(answer.body()).contains("Дякуємо, повідомлення надіслано");
  }

  @Test
  void aPlainSignInLeadsOn() throws Exception {
    assertThat(location(signIn(personWithPassword()))).isEqualTo("/my");
    assertThat(get("/my/security").body()).contains("цей пристрій");
    assertThat(has("device")).isTrue();
  }

  @Test
  void theAnswerToAskingForALinkIsTheSameForEverybody() throws Exception {
    String known =
        location(
            submit("/login/link", "link", "send", Map.of("email", data.emailOf(data.person()))));
    String unknown =
        location(submit("/login/link", "link", "send", Map.of("email", "nobody@example.org")));
    assertThat(known).isEqualTo(unknown).isEqualTo("/login/link");
  }

  private HttpResponse<String> asProgram(String method, String path, String token)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String token(long person, Scope... scopes) {
    String token = "test-" + UUID.randomUUID();
    data.insert(
        "INSERT INTO access_token (person_id, name, token_hash, scopes, created_at)"
            + " VALUES (?, 'test', ?, ?, UTC_TIMESTAMP(3))",
        person,
        Secrets.sha256(token),
        Scope.write(java.util.Set.of(scopes)));
    return token;
  }

  private void assertOpens(Scope scope, long person, String method, String path, int status)
      throws Exception {
    assertThat(asProgram(method, path, token(person, scope)).statusCode())
        .as(scope + " " + path)
        .isEqualTo(status);
    for (Scope other : Scope.values()) {
      if (other != scope) {
        HttpResponse<String> refused = asProgram(method, path, token(person, other));
        assertThat(refused.statusCode()).as(other + " " + path).isEqualTo(403);
        assertThat(refused.body()).contains("shared.scope.missing", scope.code());
      }
    }
  }

  @Test
  void eachScopeOpensItsOwnCallsOnly() throws Exception {
    long organizer = data.person(Role.ORGANIZER);
    long course = data.openCourse();
    String slug = data.slugOf(course);
    long session = data.session(course, java.time.LocalDateTime.now(), 60);
    assertOpens(Scope.READ, organizer, "GET", "/api/v1/me", 200);
    assertOpens(Scope.REPORTS, organizer, "GET", "/api/v1/courses/" + slug + "/statistics", 200);
    assertOpens(
        Scope.REPORTS, organizer, "GET", "/api/v1/courses/" + slug + "/attendance.csv", 200);
    assertOpens(
        Scope.AWARD, organizer, "POST", "/api/v1/courses/" + slug + "/certificates/runs", 409);
    assertOpens(Scope.TAKE_PART, organizer, "GET", "/api/v1/attempts/no-such-attempt", 404);
    assertOpens(
        Scope.TAKE_PART, organizer, "POST", "/api/v1/sessions/" + session + "/check-in", 400);
    assertOpens(
        Scope.IMPORT,
        organizer,
        "POST",
        "/api/v1/courses/" + slug + "/sessions/" + session + "/attendance/imports/0/undo",
        404);
  }

  @Test
  void aScopeGivesNoMoreThanItsPersonMay() throws Exception {
    String slug = data.slugOf(data.openCourse());
    String participant = token(data.person(), Scope.AWARD);
    assertThat(
            asProgram("POST", "/api/v1/courses/" + slug + "/certificates/runs", participant)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLimitedTokenOpensNoPages() throws Exception {
    String token = token(data.person(Role.ORGANIZER), Scope.READ, Scope.TEACH);
    assertThat(asProgram("GET", "/manage", token).statusCode()).isEqualTo(302);
    assertThat(asProgram("GET", "/api/v1/../../manage", token).statusCode()).isNotEqualTo(200);
    assertThat(asProgram("GET", "/my/security", token).statusCode()).isEqualTo(302);
    assertThat(asProgram("GET", "/api/v1/courses", token(data.person(), Scope.AWARD)).statusCode())
        .as("what is for anyone is for any token")
        .isEqualTo(200);
  }

  private StandInProvider standIn() throws Exception {
    return new StandInProvider(URI.create(provider.issuer()).getPort());
  }

  /** From the button to the provider and back; the base address may differ from the test's. */
  private HttpResponse<String> throughTheProvider(String start) throws Exception {
    HttpResponse<String> away = get(start);
    HttpResponse<String> back =
        send(
            HttpRequest.newBuilder(
                URI.create(away.headers().firstValue("Location").orElseThrow())));
    URI callback = URI.create(back.headers().firstValue("Location").orElseThrow());
    assertThat(callback.toString()).startsWith(settings.baseUrl() + "/login/oidc/callback?");
    return get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  @Test
  void theProvidersButtonStandsOnThePage() throws Exception {
    assertThat(get("/login?to=%2Fmy%2Fcertificates").body())
        .contains("/login/oidc?to=%2Fmy%2Fcertificates", "Увійти через Hromada ID");
  }

  @Test
  void aKnownAddressSignsInByTheProvider() throws Exception {
    String email = data.emailOf(data.person());
    try (StandInProvider standIn = standIn()) {
      standIn.spoil(claims -> claims.claim("email", email));
      assertThat(location(throughTheProvider("/login/oidc?to=%2Fmy%2Fcertificates")))
          .isEqualTo("/my/certificates");
      assertThat(get("/my/security").body()).contains(email);
    }
  }

  @Test
  void staffStillOweTheSecondProofAfterTheProvider() throws Exception {
    setting.set(SecondFactorRule.REQUIRED);
    String email = data.emailOf(data.person(Role.ORGANIZER));
    try (StandInProvider standIn = standIn()) {
      standIn.spoil(claims -> claims.claim("email", email));
      assertThat(location(throughTheProvider("/login/oidc"))).isEqualTo("/login/code");
      assertThat(location(get("/my"))).isEqualTo("/login");
    }
  }

  @Test
  void anAccountNeverConfirmedLosesThePasswordThatSomebodyTypedForIt() throws Exception {
    long person = personWithPassword();
    data.insert("UPDATE person SET confirmed_at = NULL WHERE id = ?", person);
    try (StandInProvider standIn = standIn()) {
      standIn.spoil(claims -> claims.claim("email", data.emailOf(person)));
      assertThat(location(throughTheProvider("/login/oidc"))).isEqualTo("/my");
    }
    assertThat(data.text("SELECT password_hash FROM person WHERE id = ?", person)).isNull();
    assertThat(data.text("SELECT confirmed_at FROM person WHERE id = ?", person)).isNotNull();
  }

  @Test
  void aNewcomerTellsWhatIsMissingAndIsSignedIn() throws Exception {
    String email = "oidc-" + UUID.randomUUID() + "@example.org";
    String community = data.text("SELECT slug FROM community WHERE id = ?", data.community());
    try (StandInProvider standIn = standIn()) {
      standIn.spoil(claims -> claims.claim("email", email));
      assertThat(location(throughTheProvider("/login/oidc"))).isEqualTo("/signup/provider");
    }
    assertThat(get("/signup/provider").body()).contains(email, "value=\"Коваленко\"");
    HttpResponse<String> done =
        submit(
            "/signup/provider",
            "signup",
            "signUp",
            Map.of(
                "surname", "Коваленко",
                "givenName", "Олена",
                "latinName", "Olena Kovalenko",
                "kind", "COMMUNITY",
                "communitySlug", community));
    assertThat(location(done)).as(done.body()).isEqualTo("/my");
    assertThat(data.text("SELECT password_hash FROM person WHERE email = ?", email)).isNull();
    assertThat(get("/my/security").body()).contains(email, "Пароля у вас немає");
  }

  @Test
  void withoutTheProvidersWordNobodyEnters() throws Exception {
    assertThat(get("/signup/provider").body())
        .contains("Вхід тривав задовго")
        .doesNotContain("signup:signUp");
    assertThat(
            get("/login/oidc/callback?code=stolen&state=made-up").headers().firstValue("Location"))
        .hasValueSatisfying(address -> assertThat(address).endsWith("/login?provider=STALE"));
  }

  @Test
  void anAnswerForAnotherBrowserIsRefused() throws Exception {
    try (StandInProvider standIn = standIn()) {
      String away = get("/login/oidc").headers().firstValue("Location").orElseThrow();
      String back =
          send(HttpRequest.newBuilder(URI.create(away)))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      cookies.getCookieStore().removeAll();
      get("/login/oidc");
      URI callback = URI.create(back);
      assertThat(
              get(callback.getRawPath() + "?" + callback.getRawQuery())
                  .headers()
                  .firstValue("Location")
                  .orElse(""))
          .endsWith("/login?provider=STALE");
      assertThat(standIn.issuer()).isEqualTo(provider.issuer());
    }
  }

  @Test
  void aProviderThatIsDownIsExplainedInTheReadersLanguage() throws Exception {
    assertThat(get("/login?provider=DOWN").body()).contains("«Hromada ID» зараз не відповідає");
    assertThat(get("/en/login?provider=UNVERIFIED").body()).contains("has not verified");
    assertThat(get("/login?provider=%3Cscript%3E").body()).doesNotContain("<script>");
  }
}
