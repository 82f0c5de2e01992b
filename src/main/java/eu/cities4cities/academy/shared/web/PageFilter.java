package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotSignedInException;
import eu.cities4cities.academy.shared.PageMemory;
import eu.cities4cities.academy.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The one gate in front of pages, resources and files: who asks, in which language, under which
 * policy; leads an address to its view and a fault to its page.
 */
public class PageFilter extends HttpFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  /** The script that keeps pages for those who lose the network; each page names its own part. */
  private static final String PAGE_WORKER = "/static/js/page-worker.js";

  static final String LANGUAGE = "academy.language";
  static final String REQUEST_ID = "academy.request";
  private static final Logger LOG = Logger.getLogger(PageFilter.class.getName());
  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private final Turnstile readers = Turnstile.forProcessors();

  @Inject private PageMemory memory;
  @Inject private Caller caller;
  @Inject private Csrf csrf;
  @Inject private UploadGate uploads;
  @Inject private Notices notices;
  @Inject private Settings settings;
  @Inject private Routes routes;
  @Inject private ErrorPages errorPages;
  @Inject private ArrivalNote arrivals;
  @Inject private CompressedAssets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(REQUEST_ID) != null) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(REQUEST_ID, UUID.randomUUID().toString().substring(0, 8));
    caller.become((CallerFacts) request.getAttribute(CallerFacts.ATTRIBUTE));
    caller.from(clientAddress(request));
    String path = path(request);
    boolean english = path.equals("/en") || path.startsWith("/en/");
    String bare = english ? path.equals("/en") ? "/" : path.substring(3) : path;
    Optional<Route.Match> match =
        Route.match(bare).filter(found -> !english || found.route().zone() == Route.Zone.PUBLIC);
    speak(request, english ? Language.EN : preferred(request, match, bare.startsWith("/api/")));
    protect(response);
    match
        .map(found -> policy(found.route()))
        .or(() -> Optional.of(POLICY))
        .filter(policy -> !policy.isEmpty())
        .ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
    match.filter(found -> found.route().framesMeetings()).ifPresent(found -> letHear(response));
    if (path.startsWith("/static/")) {
      cache(request, response);
      if (path.equals(PAGE_WORKER)) {
        response.setHeader("Service-Worker-Allowed", "/");
      }
      if (!assets.answer(request, response, path)) {
        chain.doFilter(request, response);
      }
    } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
      errorPages.send(request, response, 404, null);
    } else if (match.isEmpty()) {
      other(request, response, chain);
    } else {
      page(request, response, match.get(), path);
    }
  }

  /** On staff pages PrimeFaces sets the policy with its nonces; two headers would both bind. */
  private String policy(Route route) {
    if (route.zone() == Route.Zone.STAFF) {
      return "";
    }
    if (route.isLive()) {
      return livePolicy();
    }
    if (route.framesPlayers()) {
      return POLICY
          + settings.videoHosts().stream()
              .collect(Collectors.joining(" https://", "; frame-src 'self' https://", ""));
    }
    String policy = route.leadsOutside() ? POLICY + " https:" : POLICY;
    return route.framesMeetings()
        ? policy + settings.meetingFrame().map(origin -> "; frame-src " + origin).orElse("")
        : policy;
  }

  /**
   * A live page leads to meetings, frames recordings, plays a sound from elsewhere and keeps a
   * connection, which older browsers do not count as its own.
   */
  private String livePolicy() {
    return POLICY
        + " https:; media-src 'self' https:; connect-src 'self' "
        + settings.baseUrl().replaceFirst("^http", "ws")
        + settings.videoHosts().stream()
            .collect(Collectors.joining(" https://", "; frame-src 'self' https://", ""));
  }

  private void page(
      HttpServletRequest request, HttpServletResponse response, Route.Match match, String path)
      throws IOException {
    Route route = match.route();
    Language language = (Language) request.getAttribute(LANGUAGE);
    Page page =
        new Page(route, match.values(), language, path, (String) request.getAttribute(REQUEST_ID));
    request.setAttribute(Page.ATTRIBUTE, page);
    response.setHeader("Cache-Control", "no-store");
    if (READS.contains(request.getMethod())) {
      memory.begin();
    }
    try {
      if (route.zone() != Route.Zone.PUBLIC && !caller.isSignedIn()) {
        throw new NotSignedInException();
      }
      if (!route.roles().isEmpty()) {
        caller.requireRole(route.roles().toArray(eu.cities4cities.academy.shared.Role[]::new));
      }
      Optional<UploadGate.Refusal> refusal = uploads.refusal(request, route);
      if (refusal.isPresent()) {
        // Said before the body is read; the connection ends, or the rest would still come.
        response.setHeader("Connection", "close");
        errorPages.send(request, response, refusal.get().status(), refusal.get().why());
        return;
      }
      csrf.prepare(response);
      if ("POST".equals(request.getMethod())) {
        if (!csrf.isGenuine()) {
          errorPages.send(request, response, Faults.EXPIRED, null);
          return;
        }
      } else {
        notices.receive(response);
      }
      if (READS.contains(request.getMethod()) && route.zone() != Route.Zone.STAFF) {
        readers.pass(() -> draw(request, response, page));
      } else {
        draw(request, response, page);
      }
    } catch (IOException | ServletException | RuntimeException e) {
      fault(request, response, e);
    } finally {
      memory.end();
    }
  }

  private static void draw(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException, ServletException {
    request
        .getRequestDispatcher(page.route().viewId())
        .forward(withPathValues(request, page), response);
  }

  private void other(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      fault(request, response, e);
    }
  }

  private void fault(HttpServletRequest request, HttpServletResponse response, Exception fault)
      throws IOException {
    MovedException moved = Faults.moved(fault);
    if (moved != null) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      errorPages.leadOn(response, routes.to(moved.route(), moved.values()) + query);
      return;
    }
    int status = Faults.status(fault);
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      if (keepsForm(request)) {
        errorPages.keep(request, response, caller.language());
        return;
      }
      Page.of(request)
          .filter(page -> page.route().notesArrival())
          .ifPresent(page -> arrivals.write(response, page.address()));
      errorPages.redirect(request, response, loginAddress(request));
      return;
    }
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.log(Level.SEVERE, fault, () -> "Request " + request.getAttribute(REQUEST_ID) + " failed");
    }
    errorPages.send(request, response, status, Faults.refusal(fault));
  }

  /** Text typed on a participant's page outlives the sign-in; staff pages hold theirs elsewhere. */
  private boolean keepsForm(HttpServletRequest request) {
    boolean plainPage =
        Page.of(request).map(page -> page.route().zone() != Route.Zone.STAFF).orElse(false);
    return plainPage && "POST".equals(request.getMethod()) && csrf.isGenuine();
  }

  private String loginAddress(HttpServletRequest request) {
    String login = caller.language() == Language.EN ? "/en/login" : "/login";
    String here =
        "GET".equals(request.getMethod()) && request.getQueryString() != null
            ? path(request) + "?" + request.getQueryString()
            : path(request);
    return login + "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  /**
   * A public page speaks what its address says; all else follows whoever is signed in, and where
   * nobody is, what was chosen in this browser.
   */
  private Language preferred(HttpServletRequest request, Optional<Route.Match> match, boolean api) {
    boolean ofPublic = match.map(found -> found.route().zone() == Route.Zone.PUBLIC).orElse(false);
    if (!ofPublic && caller.isSignedIn()) {
      return caller.language();
    }
    if (ofPublic || match.isEmpty() && !api) {
      return Language.UK;
    }
    return Cookies.read(request, "lang")
        .map(Language::of)
        .orElseGet(() -> api ? Language.of(request.getHeader("Accept-Language")) : Language.UK);
  }

  private void speak(HttpServletRequest request, Language language) {
    request.setAttribute(LANGUAGE, language);
    caller.speak(language);
  }

  /** A meeting that is framed may ask for the microphone, the camera and the screen. */
  private void letHear(HttpServletResponse response) {
    settings
        .meetingFrame()
        .ifPresent(
            origin ->
                response.setHeader(
                    "Permissions-Policy",
                    "geolocation=(), camera=(\"%1$s\"), microphone=(\"%1$s\"), display-capture=(\"%1$s\")"
                        .formatted(origin)));
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    // The server compresses for whoever can read it, and does not tell caches on the way itself.
    response.setHeader("Vary", "Accept-Encoding");
  }

  private static void cache(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Cache-Control",
        request.getParameter("v") == null
            ? "public, max-age=86400"
            : "public, max-age=31536000, immutable");
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = info == null ? request.getServletPath() : request.getServletPath() + info;
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Behind the one trusted proxy the last address it added; otherwise the connection's own. */
  private String clientAddress(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    boolean trusted = settings.trustedProxy().map(request.getRemoteAddr()::equals).orElse(false);
    if (!trusted || forwarded == null) {
      return request.getRemoteAddr();
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** Lets {@code f:viewParam} read the values in the address as if they were parameters. */
  private static HttpServletRequest withPathValues(HttpServletRequest request, Page page) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getParameter(String name) {
        String value = page.value(name);
        return value != null ? value : super.getParameter(name);
      }
    };
  }
}
