package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A list of the portal's profiles that was brought in, and perhaps taken back. */
@Entity
@Table(name = "portal_import")
public class PortalImport extends TableImport {
  private int links;
  private int drafts;
  private int doubtful;

  protected PortalImport() {}

  PortalImport(String fileName, byte[] file) {
    super(fileName, file);
  }

  void countLink() {
    links++;
  }

  void countDraft() {
    drafts++;
  }

  void countDoubtful() {
    doubtful++;
  }

  /** How many communities got their link. */
  public int getLinks() {
    return links;
  }

  /** How many profiles have a draft since. */
  public int getDrafts() {
    return drafts;
  }

  /** How many of its lines waited for somebody to decide. */
  public int getDoubtful() {
    return doubtful;
  }
}
