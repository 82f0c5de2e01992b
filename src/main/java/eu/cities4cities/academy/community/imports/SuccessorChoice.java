package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.codifier.CodifierRow;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The communities into which a community that is gone may have gone: those of its region that the
 * file has, then those that are in the register alone.
 */
final class SuccessorChoice {
  private final CodifierPreview preview;
  private final Language reader;
  private final Texts texts;
  private final Map<String, List<Offered>> byRegion = new HashMap<>();

  /** One of them; its number if it is in the register alone, else null. */
  private record Offered(Long id, SelectItem item) {}

  SuccessorChoice(CodifierPreview preview, Language reader, Texts texts) {
    this.preview = preview;
    this.reader = reader;
    this.texts = texts;
  }

  /** What is offered for a community that is gone: never that itself. */
  List<SelectItem> of(RegisterDiff.Change gone) {
    return byRegion.computeIfAbsent(gone.community().regionCode(), this::in).stream()
        .filter(each -> !gone.communityId().equals(each.id()))
        .map(Offered::item)
        .toList();
  }

  private List<Offered> in(String regionCode) {
    List<Offered> all = new ArrayList<>();
    for (CodifierRow row : preview.rowsOf(regionCode)) {
      all.add(new Offered(null, item(row.code(), OpenQuestion.named(row.nameUk(), reader))));
    }
    for (RegisteredCommunity other : preview.registeredIn(regionCode)) {
      String name = OpenQuestion.named(other.nameUk(), reader);
      String label = texts.get(reader, "community.import.registerOnly", name);
      all.add(new Offered(other.id(), item(String.valueOf(other.id()), label)));
    }
    return all;
  }

  private static SelectItem item(String codeOrNumber, String label) {
    return new SelectItem(OpenQuestion.MERGED + codeOrNumber, label);
  }
}
