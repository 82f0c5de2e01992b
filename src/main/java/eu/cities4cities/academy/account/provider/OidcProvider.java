package eu.cities4cities.academy.account.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.cities4cities.academy.account.PersonNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Speaks with the OpenID Connect provider: code flow with PKCE, state and nonce; the token's
 * signature and claims are checked by Nimbus' library against the provider's published keys.
 */
@ApplicationScoped
public class OidcProvider {
  private static final Logger LOG = Logger.getLogger(OidcProvider.class.getName());
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 6_000;
  private static final Duration METADATA_KEPT = Duration.ofHours(1);

  /** Signatures by a key pair only: with a shared secret anybody who knows it could sign. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final OidcSettings settings;
  private final Clock clock;
  private volatile Known known;

  @Inject
  OidcProvider(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  protected OidcProvider() {
    this(null, null);
  }

  /** What the provider publishes about itself, kept for an hour. */
  private record Known(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

  /**
   * One question to the provider.
   *
   * @param state comes back with the answer
   * @param nonce comes back within the signed token
   * @param verifier proves at the token endpoint that the question was ours
   */
  record Question(String state, String nonce, String verifier) {
    static Question ask() {
      return new Question(
          new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }
  }

  /**
   * Who somebody is, as the provider vouches.
   *
   * @param email the verified address, as stored here
   * @param givenName the given name, or null
   * @param surname the surname, or null
   */
  record Vouched(String email, String givenName, String surname) {}

  /** Where the browser is sent with a question. */
  URI address(Question question, URI callback) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "email", "profile"),
            new ClientID(settings.client()),
            callback)
        .endpointURI(known().metadata().getAuthorizationEndpointURI())
        .state(new State(question.state()))
        .nonce(new Nonce(question.nonce()))
        .codeChallenge(new CodeVerifier(question.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Exchanges the code for a token and checks it; {@link OidcRefusedException} otherwise. */
  Vouched answer(Question question, String code, URI callback) {
    IDTokenClaimsSet claims = checked(question, tokens(question, code, callback));
    String email = PersonNames.email(claims.getStringClaim("email"));
    if (!Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
        || !PersonNames.isEmail(email)) {
      throw new OidcRefusedException(OidcRefusedException.Reason.UNVERIFIED);
    }
    return new Vouched(
        email, claims.getStringClaim("given_name"), claims.getStringClaim("family_name"));
  }

  private OIDCTokenResponse tokens(Question question, String code, URI callback) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(question.verifier()));
    ClientID client = new ClientID(settings.client());
    URI endpoint = known().metadata().getTokenEndpointURI();
    TokenRequest request =
        settings.secret().isEmpty()
            ? new TokenRequest.Builder(endpoint, client, grant).build()
            : new TokenRequest.Builder(
                    endpoint, new ClientSecretBasic(client, new Secret(settings.secret())), grant)
                .build();
    try {
      HTTPRequest http = request.toHTTPRequest();
      http.setConnectTimeout(CONNECT_MILLIS);
      http.setReadTimeout(READ_MILLIS);
      TokenResponse response = OIDCTokenResponseParser.parse(http.send());
      if (!response.indicatesSuccess()) {
        LOG.warning(
            () -> "The provider refused a code: " + response.toErrorResponse().getErrorObject());
        throw new OidcRefusedException(OidcRefusedException.Reason.INVALID);
      }
      return (OIDCTokenResponse) response.toSuccessResponse();
    } catch (IOException | ParseException e) {
      throw down(e);
    }
  }

  private IDTokenClaimsSet checked(Question question, OIDCTokenResponse response) {
    Known provider = known();
    IDTokenValidator validator =
        new IDTokenValidator(
            provider.metadata().getIssuer(),
            new ClientID(settings.client()),
            new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()),
            null);
    try {
      return validator.validate(response.getOIDCTokens().getIDToken(), new Nonce(question.nonce()));
    } catch (BadJOSEException e) {
      LOG.log(Level.WARNING, e, () -> "A provider's token does not hold");
      throw new OidcRefusedException(OidcRefusedException.Reason.INVALID);
    } catch (JOSEException e) {
      throw down(e);
    }
  }

  private Known known() {
    Known now = known;
    if (now == null || !clock.instant().isBefore(now.until())) {
      now = discover();
      known = now;
    }
    return now;
  }

  private Known discover() {
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MILLIS, READ_MILLIS);
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS))
              .build();
      return new Known(metadata, keys, clock.instant().plus(METADATA_KEPT));
    } catch (IOException | GeneralException e) {
      throw down(e);
    }
  }

  private static OidcRefusedException down(Exception cause) {
    LOG.log(Level.WARNING, cause, () -> "The OpenID Connect provider does not answer");
    return new OidcRefusedException(OidcRefusedException.Reason.DOWN);
  }
}
