package eu.cities4cities.academy.community;

import eu.cities4cities.academy.shared.AuditEntry;
import java.util.List;

/**
 * A community as the register has it, with its past.
 *
 * @param heir the community that is there in its place, or null
 * @param formerNames what it was called, the latest first
 * @param formerAddresses words and codes that once led to it
 * @param parts communities that have become parts of it, also by way of others
 * @param domains domains of its own e-mail addresses
 * @param changes who changed what and why, the latest first
 */
public record CommunityEntry(
    Community community,
    Community heir,
    List<FormerName> formerNames,
    List<String> formerAddresses,
    List<Community> parts,
    List<String> domains,
    List<AuditEntry> changes) {
  /** Copies the lists. */
  public CommunityEntry {
    formerNames = List.copyOf(formerNames);
    formerAddresses = List.copyOf(formerAddresses);
    parts = List.copyOf(parts);
    domains = List.copyOf(domains);
    changes = List.copyOf(changes);
  }
}
