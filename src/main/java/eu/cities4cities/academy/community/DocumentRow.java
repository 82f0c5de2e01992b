package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A row of the profile's form for one document about the priority project. */
public class DocumentRow {
  private String titleUk;
  private String titleEn;
  private String url;

  static DocumentRow of(Document document) {
    DocumentRow row = new DocumentRow();
    row.titleUk = document.title().uk();
    row.titleEn = document.title().en();
    row.url = document.url();
    return row;
  }

  /** Whether anything is typed in it. */
  public boolean isTold() {
    return !new Text(titleUk, titleEn).isEmpty() || (url != null && !url.isBlank());
  }

  /** The document; empty without a title or a whole address that begins with https. */
  Optional<Document> toDocument() {
    Text title = new Text(titleUk, titleEn);
    if (title.isEmpty() || url == null) {
      return Optional.empty();
    }
    try {
      URI address = new URI(url.strip());
      return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
          ? Optional.of(new Document(title, address.toString()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public String getTitleUk() {
    return titleUk;
  }

  public void setTitleUk(String titleUk) {
    this.titleUk = titleUk;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }
}
