package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The help: all articles, those that a word is found in, or one by itself. */
@Named
@RequestScoped
public class HelpBean {
  private static final int LONGEST_QUERY = 200;

  @Inject private HelpArticles articles;
  @Inject private CurrentPage page;
  @Inject private HttpServletRequest request;

  private List<HelpArticles.Article> found;
  private HelpArticles.Article article;

  /** What the reader looks for; empty if nothing. */
  public String getQuery() {
    String typed = request.getParameter("q");
    return typed == null
        ? ""
        : typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_QUERY));
  }

  /** True if the reader looks for something. */
  public boolean isSearched() {
    return !getQuery().isEmpty();
  }

  /** What is found. */
  public List<HelpArticles.Article> getFound() {
    if (found == null) {
      found = articles.search(getQuery());
    }
    return found;
  }

  /** All sections. */
  public List<HelpArticles.Section> getSections() {
    return articles.sections();
  }

  /** The article of this page's address; 404 if there is none. */
  public HelpArticles.Article getArticle() {
    if (article == null) {
      article =
          articles
              .find(page.value("article"))
              .orElseThrow(() -> new NotFoundException("help " + page.value("article")));
    }
    return article;
  }
}
