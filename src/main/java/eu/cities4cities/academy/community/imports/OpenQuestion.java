package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.CommunityName;
import eu.cities4cities.academy.community.CommunityStatus;
import eu.cities4cities.academy.community.codifier.CodifierRow;
import eu.cities4cities.academy.community.codifier.Decision;
import eu.cities4cities.academy.community.codifier.Decision.Fate;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisteredCommunity;
import eu.cities4cities.academy.shared.Language;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;

/** A community about which the codifier leaves a question, with what was answered on the page. */
public class OpenQuestion implements Serializable {
  static final String LEFT = "LEFT";
  static final String MERGED = "MERGED:";
  private static final long serialVersionUID = 1L;

  private final long communityId;
  private final String name;
  private final String code;
  private final String regionCode;
  private final String rowCode;
  private final String rowName;
  private final boolean ended;
  private final boolean merged;
  private List<SelectItem> successors = List.of();
  private String answer = LEFT;

  /** A question to a reader of that language. */
  OpenQuestion(RegisterDiff.Change change, Language reader) {
    RegisteredCommunity community = change.community();
    CodifierRow row = change.row();
    communityId = community.id();
    name = community.nameUk();
    code = community.code();
    regionCode = community.regionCode();
    ended = change.type() == RegisterDiff.Type.ENDED;
    merged = community.status() == CommunityStatus.MERGED;
    rowCode = row == null ? null : row.code();
    rowName = row == null ? null : named(row.nameUk(), reader);
  }

  /** How a community of that official name is called in a language. */
  static String named(String nameUk, Language reader) {
    return reader.choose(nameUk, CommunityName.toEnglish(nameUk));
  }

  void offer(List<SelectItem> communities) {
    successors = communities;
  }

  String key() {
    return communityId + " " + rowCode;
  }

  Decision decision() {
    if (answer != null && answer.startsWith(MERGED)) {
      return new Decision(communityId, Fate.MERGED, answer.substring(MERGED.length()));
    }
    Fate fate = answer == null || answer.isEmpty() ? Fate.LEFT : Fate.valueOf(answer);
    return new Decision(communityId, fate, rowCode);
  }

  /** Whether the file does not have it at all. */
  public boolean isGone() {
    return rowCode == null;
  }

  /** Whether it has ended in the register, although the file has it. */
  public boolean isEnded() {
    return ended;
  }

  /** Whether it has ended as a part of another one, out of which nothing brings it back. */
  public boolean isMerged() {
    return merged;
  }

  /** The key of the question in words. */
  public String getWords() {
    String asked = isGone() ? "gone" : !ended ? "doubtful" : merged ? "merged" : "ended";
    return "community.import.question." + asked;
  }

  public String getName() {
    return name;
  }

  /** Its code in the register, or null. */
  public String getCode() {
    return code;
  }

  public String getRegionCode() {
    return regionCode;
  }

  /** The code of the row that may mean it; null if it is gone. */
  public String getRowCode() {
    return rowCode;
  }

  /** The name on that row. */
  public String getRowName() {
    return rowName;
  }

  /** The communities into which it may have gone. */
  public List<SelectItem> getSuccessors() {
    return successors;
  }

  /** What became of it: a fate, or a fate and a code. */
  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
