package eu.cities4cities.academy.account.provider;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.account.PersonNames;
import eu.cities4cities.academy.account.Registration;
import eu.cities4cities.academy.account.SignInService;
import eu.cities4cities.academy.account.SignUpForm;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.FieldProblem;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way in by an account elsewhere. The rules: the provider must call the e-mail address
 * verified; the account here with that very address is meant, and only the address decides; where
 * there is none, the person signs up with what the Academy needs besides. An account that was never
 * confirmed loses the password typed at its sign-up, which may be somebody else's. Whose second
 * factor is on still types a code.
 */
@Service
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OidcSignIn {
  /** How long the way to the provider and back, or the form afterwards, may take. */
  static final Duration LIFE = Duration.ofMinutes(20);

  private static final String PURPOSE = "oidc";

  @Inject private OidcProvider provider;
  @Inject private OidcSettings providerSettings;
  @Inject private Registration registration;
  @Inject private SignInService signIns;
  @Inject private Secrets secrets;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * The way to the provider.
   *
   * @param address where the browser goes
   * @param ticket what this browser has to bring back: encrypted, for a cookie
   */
  public record Departure(URI address, String ticket) {}

  /**
   * What came back.
   *
   * @param begun the sign-in, or null for somebody without an account
   * @param newcomer what the sign-up form must bring back: encrypted, for a cookie; or null
   * @param leadsTo where the person was on the way, or null
   */
  public record Return(SignInService.Begun begun, String newcomer, String leadsTo) {}

  /**
   * Somebody for whom the provider vouches and who has no account yet.
   *
   * @param email the verified address
   * @param givenName the given name, or null
   * @param surname the surname, or null
   * @param leadsTo where the person was on the way, or null
   */
  public record Newcomer(String email, String givenName, String surname, String leadsTo) {}

  /** True if there is a provider. */
  @Anyone
  public boolean isOn() {
    return providerSettings.isOn();
  }

  /** Sends a browser to the provider. */
  @Anyone
  public Departure depart(String leadsTo) {
    if (!providerSettings.isOn()) {
      throw new OidcRefusedException(OidcRefusedException.Reason.DOWN);
    }
    OidcProvider.Question question = OidcProvider.Question.ask();
    JsonObject ticket =
        JSON.createObjectBuilder()
            .add("state", question.state())
            .add("nonce", question.nonce())
            .add("verifier", question.verifier())
            .add("to", leadsTo == null ? "" : leadsTo)
            .build();
    return new Departure(provider.address(question, callback()), seal(ticket));
  }

  /** Takes what the provider sent back with the browser. */
  @Anyone
  public Return comeBack(String ticket, String state, String code, String device) {
    JsonObject asked =
        open(ticket)
            .filter(found -> found.getString("state", "").equals(state) && !state.isEmpty())
            .orElseThrow(() -> new OidcRefusedException(OidcRefusedException.Reason.STALE));
    if (code == null) {
      throw new OidcRefusedException(OidcRefusedException.Reason.DENIED);
    }
    OidcProvider.Question question =
        new OidcProvider.Question(state, asked.getString("nonce"), asked.getString("verifier"));
    OidcProvider.Vouched person = provider.answer(question, code, callback());
    String leadsTo = asked.getString("to").isEmpty() ? null : asked.getString("to");
    return registration
        .vouchedFor(person.email())
        .map(id -> new Return(signIns.begin(id, false, device), null, leadsTo))
        .orElseGet(() -> new Return(null, newcomer(person, leadsTo), leadsTo));
  }

  /** The newcomer of a cookie, while their form may still be sent. */
  @Anyone
  public Optional<Newcomer> newcomer(String cookie) {
    return open(cookie)
        .filter(found -> found.containsKey("email"))
        .map(
            found ->
                new Newcomer(
                    found.getString("email"),
                    found.getString("given", null),
                    found.getString("surname", null),
                    found.getString("to", null)));
  }

  /** What is wrong with what a newcomer told. */
  @Anyone
  public List<FieldProblem> problems(SignUpForm form) {
    return registration.problemsWithoutPassword(form);
  }

  /**
   * Enters the newcomer of a cookie with what they told, and signs in; {@link OidcRefusedException}
   * if the cookie is too old.
   */
  @Anyone
  public SignInService.Begun enter(String cookie, SignUpForm form, String device) {
    Newcomer newcomer =
        newcomer(cookie)
            .orElseThrow(() -> new OidcRefusedException(OidcRefusedException.Reason.STALE));
    long person =
        registration
            .vouchedFor(newcomer.email())
            .orElseGet(() -> registration.enter(newcomer.email(), form));
    return signIns.begin(person, false, device);
  }

  private String newcomer(OidcProvider.Vouched person, String leadsTo) {
    var cookie = JSON.createObjectBuilder().add("email", person.email());
    add(cookie, "given", person.givenName());
    add(cookie, "surname", person.surname());
    add(cookie, "to", leadsTo);
    return seal(cookie.build());
  }

  private static void add(jakarta.json.JsonObjectBuilder object, String name, String value) {
    if (value != null && value.length() <= PersonNames.LONGEST * 2) {
      object.add(name, value);
    }
  }

  private URI callback() {
    return URI.create(settings.baseUrl() + OidcServlet.CALLBACK);
  }

  private String seal(JsonObject object) {
    JsonObject dated =
        JSON.createObjectBuilder(object)
            .add("until", clock.instant().plus(LIFE).toEpochMilli())
            .build();
    return secrets.encrypt(PURPOSE, dated.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<JsonObject> open(String sealed) {
    return Optional.ofNullable(sealed)
        .flatMap(text -> secrets.decrypt(PURPOSE, text))
        .map(
            bytes ->
                JSON.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                    .readObject())
        .filter(
            object ->
                clock
                    .instant()
                    .isBefore(Instant.ofEpochMilli(object.getJsonNumber("until").longValue())));
  }
}
