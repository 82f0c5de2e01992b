package eu.cities4cities.academy.community;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What strangers are told of a community is read from its public profile alone. */
class PublicOutputsTest {
  private static final String OUTPUTS =
      "CommunityResource|CommunityFeedResource|CommunityStructuredData|CommunityBadge.*"
          + "|CommunityViewBean|CommunityMessageBean|EventsCalendar.*|ProfileWords"
          + "|PublicProfileJson";
  private static final String WRITTEN =
      ".*\\.(ProfileContent(\\$.*)?|ProfileJson|ProfileForm|ProfileDraft|ProfileVersions?"
          + "|CommunityProfile)";

  @Test
  void publicAnswersKnowNothingOfWhatIsWritten() {
    noClasses()
        .that()
        .haveNameMatching(".*\\.community\\.(" + OUTPUTS + ")(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(WRITTEN)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("eu.cities4cities.academy.community"));
  }
}
