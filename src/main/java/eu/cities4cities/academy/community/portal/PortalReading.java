package eu.cities4cities.academy.community.portal;

import eu.cities4cities.academy.community.PortalAddresses;
import eu.cities4cities.academy.community.PortalSettings;
import eu.cities4cities.academy.community.ProfileProposals;
import eu.cities4cities.academy.community.ProfileProposals.Standing;
import eu.cities4cities.academy.shared.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file beside the register and the profiles as they are. */
@ApplicationScoped
class PortalReading {
  @Inject private PortalRepository portal;
  @Inject private PortalSettings settings;
  @Inject private ProfileProposals proposals;

  /** What becomes of each entry; of several of one community the first has its link and texts. */
  List<PortalLine> read(PortalFile file) {
    PortalRegister register = new PortalRegister(portal.listKnown());
    Map<Long, PortalEntry> firsts = new HashMap<>();
    List<PortalMatch> matches = new ArrayList<>();
    for (PortalEntry entry : file.entries()) {
      PortalMatch match = problems(entry).isEmpty() ? PortalMatch.of(entry, register) : null;
      if (match != null && match.sure() != null) {
        PortalEntry first = firsts.computeIfAbsent(match.sure().id(), id -> entry);
        match = first.url().equals(entry.url()) ? match : match.twice();
      }
      matches.add(match);
    }
    Map<Long, Map<String, String>> told = new HashMap<>();
    firsts.forEach(
        (id, entry) -> {
          if (!entry.texts().isEmpty()) {
            told.put(id, entry.texts());
          }
        });
    Map<Long, Standing> standings = proposals.compare(told);
    List<PortalLine> lines = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      lines.add(line(file.entries().get(i), matches.get(i), firsts, standings));
    }
    return lines;
  }

  private PortalLine line(
      PortalEntry entry,
      PortalMatch match,
      Map<Long, PortalEntry> firsts,
      Map<Long, Standing> standings) {
    if (match == null) {
      return PortalLine.faulty(entry, problems(entry));
    }
    if (match.sure() == null) {
      return PortalLine.of(entry, match, false, null);
    }
    PortalEntry first = firsts.get(match.sure().id());
    if (first == entry) {
      return PortalLine.of(
          entry, match, match.sure().portalUrl() == null, standings.get(match.sure().id()));
    }
    boolean repeated = entry.texts().isEmpty() || entry.texts().equals(first.texts());
    return PortalLine.of(entry, match, false, repeated ? null : Standing.OTHER_TEXT);
  }

  private List<FieldProblem> problems(PortalEntry entry) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!entry.isNamed()) {
      problems.add(FieldProblem.of("name", "community.portal.import.nameless"));
    }
    PortalAddresses addresses = settings.addresses();
    if (!addresses.contain(entry.url())) {
      problems.add(
          FieldProblem.of(
              "url", "community.portal.import.url", entry.url(), addresses.beginnings()));
    }
    return problems;
  }
}
