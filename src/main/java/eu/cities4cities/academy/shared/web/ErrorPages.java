package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.CallerFacts;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says that something went wrong: in the reader's language, with the request's id, never with a
 * trace. It is plain text around one template and needs neither Faces nor the database, so that it
 * also appears when those are the fault.
 */
@ApplicationScoped
public class ErrorPages {
  private static final int EXPIRED = 419;
  private static final int BROKEN = 500;
  private static final int WORTH_SHOWING = 40;
  private static final Pattern SECRET_FIELD = Pattern.compile("(?i)password|current|next|code$");
  private static final Pattern TECHNICAL_FIELD = Pattern.compile("^(csrf|jakarta\\.faces\\.)");
  private static final String HIDDEN = "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n";
  private static final String SHOWN = "<blockquote class=\"card pre\">%s</blockquote>\n";
  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%s · %s</title>
      <link rel="stylesheet" href="%s">
      <link rel="stylesheet" href="%s">
      <link rel="stylesheet" href="%s">
      </head>
      <body>
      <header class="site"><div class="wrap bar"><a class="brand" href="%s"><img src="%s" width="40" height="40" alt=""><span>Cities4Cities<small>%s</small></span></a></div></header>
      <main id="main"><div class="wrap stack g5 error-page">
      %s
      </div></main>
      </body></html>
      """;
  private static final String ERROR =
      """
      <p class="eyebrow">%d</p>
      <h1>%s</h1>
      <p class="lead">%s</p>
      <p class="row"><a class="btn" href="%s">%s</a><a class="btn quiet" href="%s">%s</a></p>
      <p><a href="%s">%s</a></p>
      <p class="small muted">%s</p>""";
  private static final String KEPT =
      """
      <h1>%s</h1>
      <p class="lead">%s</p>
      <p class="row"><a class="btn" href="%s" target="_blank" rel="noopener">%s</a></p>
      <form method="post" action="%s">
      %s<p class="row"><button class="btn quiet">%s</button></p>
      </form>
      <p class="small muted">%s</p>
      %s""";
  private static final Set<Integer> KNOWN =
      Set.of(400, 403, 404, 405, 413, 419, 429, 500, 503, 507);

  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Assets assets;

  /** Answers with the error's page; what a refusal says takes the place of its explanation. */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      RefusedException refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Language language = language(request);
    int known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
    // 419 is our own name for an expired form; the protocol knows it as a conflict.
    int sent = status == 419 ? HttpServletResponse.SC_CONFLICT : status;
    if (isAjax(request)) {
      String address = language == Language.EN ? "/en/error/" : "/error/";
      redirect(
          request,
          response,
          address + known + "?id=" + request.getAttribute(PageFilter.REQUEST_ID));
      return;
    }
    response.resetBuffer();
    response.setStatus(sent);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    String told = null;
    if (refusal != null) {
      told = texts.get(language, refusal.key(), refusal.args());
    } else if (known >= BROKEN) {
      told = ownWords(request, language);
    }
    response.getWriter().write(html(language, known, told, requestId(request), path(request)));
  }

  /** Where a fault of ours could be taken for an answer, the page says that it is none. */
  private String ownWords(HttpServletRequest request, Language language) {
    return Page.of(request)
        .filter(page -> page.route().tellsOfCertificates())
        .map(page -> texts.get(language, "error.verify.text"))
        .orElse(null);
  }

  /**
   * Answers a form that was sent after its sign-in had ended: what was typed stays on this page, to
   * be sent again once its person has signed in beside it. Files and passwords are not kept.
   */
  public void keep(HttpServletRequest request, HttpServletResponse response, Language language)
      throws IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", PageFilter.POLICY);
    response.setContentType("text/html;charset=UTF-8");
    StringBuilder kept = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!SECRET_FIELD.matcher(name).find()) {
                for (String value : values) {
                  kept.append(HIDDEN.formatted(escape(name), escape(value)));
                  if (value.length() >= WORTH_SHOWING && !TECHNICAL_FIELD.matcher(name).find()) {
                    shown.append(SHOWN.formatted(escape(value)));
                  }
                }
              }
            });
    boolean english = language == Language.EN;
    String main =
        KEPT.formatted(
            escape(texts.get(language, "error.kept.title")),
            escape(texts.get(language, "error.kept.text")),
            english ? "/en/login?to=/my" : "/login?to=/my",
            escape(texts.get(language, "error.kept.signIn")),
            escape(request.getRequestURI()),
            kept,
            escape(texts.get(language, "error.kept.send")),
            escape(texts.get(language, "error.kept.files")),
            shown);
    response.getWriter().write(frame(language, texts.get(language, "error.kept.title"), main));
  }

  /** Leads the browser on, also from within a PrimeFaces ajax call. */
  void redirect(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    if (isAjax(request)) {
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                  + escape(address)
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(address);
    }
  }

  /** Tells the reader and whoever keeps the old address that the new one is for ever. */
  void leadOn(HttpServletResponse response, String address) {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", address);
    }
  }

  private String html(Language language, int status, String detail, String requestId, String path) {
    boolean english = language == Language.EN;
    String title = texts.get(language, "error." + status + ".title");
    String text = detail != null ? detail : texts.get(language, "error." + status + ".text");
    String prefix = english ? "/en" : "";
    String main =
        ERROR.formatted(
            status == EXPIRED ? HttpServletResponse.SC_CONFLICT : status,
            escape(title),
            escape(text),
            english ? "/en" : "/",
            escape(texts.get(language, "error.home")),
            prefix + Route.HELP_ARTICLE.path("error-" + status),
            escape(texts.get(language, "error.help")),
            escape(prefix + Route.REPORT.path() + ReportLink.query(path, requestId)),
            escape(texts.get(language, "foot.report")),
            escape(texts.get(language, "error.id", requestId)));
    return frame(language, title, main);
  }

  private String frame(Language language, String title, String main) {
    boolean english = language == Language.EN;
    return FRAME.formatted(
        language.code(),
        escape(title),
        escape(texts.get(language, "site.name")),
        assets.of("css/tokens.css"),
        assets.of("css/components.css"),
        assets.of("css/site.css"),
        english ? "/en" : "/",
        assets.of("img/mark.svg"),
        escape(texts.get(language, "site.tagline")),
        main);
  }

  /**
   * English under {@code /en}; at a bare address the language of whoever is signed in, also where a
   * page would have spoken Ukrainian, since its words are not to be had.
   */
  private Language language(HttpServletRequest request) {
    Object spoken = request.getAttribute(PageFilter.LANGUAGE);
    CallerFacts reader = (CallerFacts) request.getAttribute(CallerFacts.ATTRIBUTE);
    if (spoken != Language.EN && reader != null) {
      return reader.language();
    }
    return spoken == null ? caller.language() : (Language) spoken;
  }

  /** The address asked for, also when the container has sent the request on to this page. */
  private static String path(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked == null ? request.getServletPath() : (String) asked;
  }

  private static String requestId(HttpServletRequest request) {
    String id = (String) request.getAttribute(PageFilter.REQUEST_ID);
    // Of a form it would read the body, which a refused upload has not sent yet.
    String told = "GET".equals(request.getMethod()) ? request.getParameter("id") : null;
    return told != null && told.matches("[0-9a-f]{8}") ? told : id;
  }

  private static boolean isAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** Escapes text for HTML and XML, attributes included. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
