package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What search engines read first: {@code /robots.txt}, and {@code /sitemap.xml} with the public
 * pages in both languages, each naming the other.
 */
@WebServlet({"/sitemap.xml", "/robots.txt"})
public class SiteMapServlet extends HttpServlet {
  private static final List<Route> ALWAYS =
      List.of(
          Route.HOME,
          Route.COMMUNITIES,
          Route.VERIFY,
          Route.PRIVACY,
          Route.ACCESSIBILITY,
          Route.HELP);

  @Inject private Routes routes;
  @Inject private Settings settings;
  @Inject @Any private Instance<SiteMapSource> sources;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setCharacterEncoding("UTF-8");
    if ("/robots.txt".equals(request.getServletPath())) {
      response.setContentType("text/plain");
      response
          .getWriter()
          .write(
              "User-agent: *\nDisallow: /manage\nDisallow: /my\nDisallow: /api/\nDisallow: /verify/\n"
                  + "Disallow: /en/verify/\nSitemap: "
                  + settings.baseUrl()
                  + "/sitemap.xml\n");
      return;
    }
    response.setContentType("application/xml");
    write(response.getWriter());
  }

  private void write(PrintWriter out) {
    List<SiteMapSource.Entry> entries = new ArrayList<>();
    ALWAYS.forEach(route -> entries.add(new SiteMapSource.Entry(route, List.of(), null)));
    sources.forEach(source -> entries.addAll(source.publicPages()));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (SiteMapSource.Entry entry : entries) {
      for (Language language : Language.values()) {
        out.write("<url><loc>" + address(language, entry) + "</loc>");
        if (entry.changedAt() != null) {
          out.write("<lastmod>" + entry.changedAt() + "</lastmod>");
        }
        for (Language other : Language.values()) {
          out.write(alternate(other.code(), address(other, entry)));
        }
        // Whoever reads neither language is led to the English page.
        out.write(alternate("x-default", address(Language.EN, entry)));
        out.write("</url>\n");
      }
    }
    out.write("</urlset>\n");
  }

  private static String alternate(String language, String address) {
    return "<xhtml:link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + address + "\"/>";
  }

  private String address(Language language, SiteMapSource.Entry entry) {
    return ErrorPages.escape(routes.absolute(language, entry.route(), entry.values().toArray()));
  }
}
