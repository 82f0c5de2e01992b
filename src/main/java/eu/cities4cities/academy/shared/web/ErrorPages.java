package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Says that something went wrong: in the reader's language, with the request's id, never with a
 * trace. It is plain text around one template and needs neither Faces nor the database, so that it
 * also appears when those are the fault.
 */
@ApplicationScoped
public class ErrorPages {
  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 419, 429, 500, 503);

  @Inject private Texts texts;
  @Inject private Caller caller;
  @Inject private Assets assets;

  /** Answers with the error's page; {@code detail} may replace its explanation. */
  public void send(
      HttpServletRequest request, HttpServletResponse response, int status, String detail)
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
    response.getWriter().write(html(language, known, detail, requestId(request)));
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

  private String html(Language language, int status, String detail, String requestId) {
    boolean english = language == Language.EN;
    String title = texts.get(language, "error." + status + ".title");
    String text = detail != null ? detail : texts.get(language, "error." + status + ".text");
    return """
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
        <p class="eyebrow">%d</p>
        <h1>%s</h1>
        <p class="lead">%s</p>
        <p class="row"><a class="btn" href="%s">%s</a></p>
        <p class="small muted">%s</p>
        </div></main>
        </body></html>
        """
        .formatted(
            language.code(),
            escape(title),
            escape(texts.get(language, "site.name")),
            assets.of("css/tokens.css"),
            assets.of("css/components.css"),
            assets.of("css/site.css"),
            english ? "/en" : "/",
            assets.of("img/mark.svg"),
            escape(texts.get(language, "site.tagline")),
            status == 419 ? 409 : status,
            escape(title),
            escape(text),
            english ? "/en" : "/",
            escape(texts.get(language, "error.home")),
            escape(texts.get(language, "error.id", requestId)));
  }

  private Language language(HttpServletRequest request) {
    Object language = request.getAttribute(PageFilter.LANGUAGE);
    return language == null ? caller.language() : (Language) language;
  }

  private static String requestId(HttpServletRequest request) {
    String id = (String) request.getAttribute(PageFilter.REQUEST_ID);
    String told = request.getParameter("id");
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
