package eu.cities4cities.academy.demo;

import static eu.cities4cities.academy.shared.JsonText.JSON;

import eu.cities4cities.academy.community.CommunityRegistration;
import eu.cities4cities.academy.community.ProfileContent;
import eu.cities4cities.academy.community.ProfileJson;
import eu.cities4cities.academy.community.Region;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The communities of the sample data: real ones with no more than the state register says, and
 * invented ones with whole profiles.
 */
public final class SampleCommunities {
  private SampleCommunities() {}

  /** All of them, in the order of their regions. */
  public static List<CommunityRegistration> read() {
    Map<String, JsonObject> profiles = profiles();
    List<CommunityRegistration> communities = new ArrayList<>();
    try (Reader reader = open("/demo/communities.csv")) {
      for (CSVRecord row :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        communities.add(registration(row, profiles.get(row.get("name_uk"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return communities;
  }

  private static CommunityRegistration registration(CSVRecord row, JsonObject profile) {
    ProfileContent content = profile == null ? null : ProfileJson.read(profile);
    return new CommunityRegistration(
        orNull(row.get("code")),
        row.get("name_uk"),
        orNull(row.get("name_en")),
        Region.ofCode(row.get("region")).orElseThrow(),
        orNull(row.get("centre_uk")),
        Boolean.parseBoolean(row.get("invented")),
        Boolean.parseBoolean(row.get("occupied")),
        Boolean.parseBoolean(row.get("guarded")),
        profile == null ? null : profile.getJsonObject("portal").getString("url"),
        content);
  }

  private static Map<String, JsonObject> profiles() {
    Map<String, JsonObject> profiles = new HashMap<>();
    try (JsonReader reader = JSON.createReader(open("/demo/profiles.json"))) {
      for (JsonObject profile : reader.readArray().getValuesAs(JsonObject.class)) {
        profiles.put(profile.getString("community"), profile);
      }
    }
    return profiles;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Reader open(String resource) {
    return new InputStreamReader(
        SampleCommunities.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
  }
}
