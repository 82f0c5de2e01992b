package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.shared.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An edition of the codifier that was brought into the register, and perhaps taken back. */
@Entity
@Table(name = "community_import")
public class CommunityImport extends TableImport {
  private LocalDate inForceOn;
  private int renamed;
  private int coded;
  private int merged;
  private int abolished;
  private int cameBack;
  private int cleaned;

  protected CommunityImport() {}

  CommunityImport(String fileName, byte[] file, LocalDate inForceOn) {
    super(fileName, file);
    this.inForceOn = inForceOn;
  }

  /** Notes what it does to communities that are there, and how many cells were put right. */
  void count(RegisterPlan plan, int cells) {
    renamed = plan.renamed().size();
    coded = plan.coded().size();
    merged = plan.merged().size();
    abolished = plan.abolished().size();
    cameBack = plan.back().size();
    cleaned = cells;
  }

  /** The day, by Kyiv, from which its changes hold. */
  public LocalDate getInForceOn() {
    return inForceOn;
  }

  /** How many communities are called otherwise since. */
  public int getRenamed() {
    return renamed;
  }

  /** How many communities have their first code, or another one, since. */
  public int getCoded() {
    return coded;
  }

  /** How many communities became a part of another one. */
  public int getMerged() {
    return merged;
  }

  /** How many communities are no more since. */
  public int getAbolished() {
    return abolished;
  }

  /** How many communities are there again that were said to be no more. */
  public int getCameBack() {
    return cameBack;
  }

  /** How many cells of the file were put right. */
  public int getCleaned() {
    return cleaned;
  }
}
