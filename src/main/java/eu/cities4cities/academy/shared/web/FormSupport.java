package eu.cities4cities.academy.shared.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;

/**
 * Pages have addresses of their own, which belong to the default servlet; it cannot read multipart
 * forms. A servlet that is never reached (the page filter forwards before it) lends its addresses
 * the multipart settings.
 */
@WebListener
public class FormSupport implements ServletContextListener {
  /** The largest body that is read at all, in bytes. */
  static final long MAX_FILE = 20L * 1024 * 1024;

  private static final int IN_MEMORY = 64 * 1024;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic servlet =
        event.getServletContext().addServlet("multipart", NotAPage.class);
    servlet.addMapping("/manage/*", "/my/*");
    servlet.setMultipartConfig(new MultipartConfigElement("", MAX_FILE, MAX_FILE, IN_MEMORY));
  }

  /** Answers 404, as it only sees addresses that are no pages. */
  public static class NotAPage extends HttpServlet {
    @Override
    protected void service(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response)
        throws java.io.IOException {
      response.sendError(404);
    }
  }
}
