package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A list of the portal's profiles that was brought in, and perhaps taken back. */
@Entity
@Table(name = "portal_import")
public class PortalImport extends TableImport {
  private int doubtful;

  protected PortalImport() {}

  PortalImport(String fileName, byte[] file, int doubtful) {
    super(fileName, file);
    this.doubtful = doubtful;
  }

  /** How many of its lines waited for somebody to decide. */
  public int getDoubtful() {
    return doubtful;
  }
}
