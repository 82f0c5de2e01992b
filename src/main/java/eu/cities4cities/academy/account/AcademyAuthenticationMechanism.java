package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Scope;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.web.Cookies;
import eu.cities4cities.academy.shared.web.Csrf;
import eu.cities4cities.academy.shared.web.ErrorPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one authentication mechanism: asks, in turn, a program's bearer token, the session, a
 * remembered device. Every way in (password, mailed link, provider) ends in a {@link SignIn} row;
 * the session holds its id only.
 */
@ApplicationScoped
public class AcademyAuthenticationMechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";

  @Inject private SignInService signIns;
  @Inject private ErrorPages errorPages;
  @Inject private Secrets secrets;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = request.getRequestURI();
    if (path.startsWith("/static/") || path.startsWith("/health")) {
      return context.doNothing();
    }
    Optional<CallerFacts> facts = find(request, response);
    if (facts.isPresent()) {
      request.setAttribute(CallerFacts.ATTRIBUTE, facts.get());
      return context.notifyContainerAboutLogin(
          Long.toString(facts.get().personId()),
          facts.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
    if (context.isProtected()) {
      return refuse(request, response, context);
    }
    return context.doNothing();
  }

  private Optional<CallerFacts> find(HttpServletRequest request, HttpServletResponse response) {
    String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      // The path as mapped: the address as written may wander off through dots.
      boolean api = "/api/v1".equals(request.getServletPath());
      return signIns
          .factsOfAccessToken(authorization.substring(BEARER.length()).strip())
          .filter(facts -> api || facts.scopes().containsAll(Scope.all()));
    }
    HttpSession session = request.getSession(false);
    Long signIn = session == null ? null : (Long) session.getAttribute(SignInCookies.SESSION_KEY);
    if (signIn != null) {
      Optional<CallerFacts> facts = signIns.facts(signIn);
      if (facts.isEmpty()) {
        session.removeAttribute(SignInCookies.SESSION_KEY);
      }
      return facts;
    }
    Optional<Long> remembered =
        Cookies.read(request, SignInCookies.REMEMBER).flatMap(signIns::remembered);
    remembered.ifPresent(id -> request.getSession().setAttribute(SignInCookies.SESSION_KEY, id));
    return remembered.flatMap(signIns::facts);
  }

  private AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      boolean english = Cookies.read(request, "lang").map("en"::equals).orElse(false);
      if ("POST".equals(request.getMethod())
          && !request.getServletPath().startsWith("/manage")
          && Csrf.isGenuine(request, secrets)) {
        errorPages.keep(request, response, english ? Language.EN : Language.UK);
        return AuthenticationStatus.SEND_CONTINUE;
      }
      String here = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
      response.sendRedirect((english ? "/en/login?to=" : "/login?to=") + here);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      return AuthenticationStatus.SEND_FAILURE;
    }
  }
}
