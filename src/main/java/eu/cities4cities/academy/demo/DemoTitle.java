package eu.cities4cities.academy.demo;

import java.util.List;

/** What a session of a sample course is about, and who speaks. */
record DemoTitle(String uk, String en, String speaker) {

  /** The twenty sessions of a programme, in order. */
  static List<DemoTitle> of(String programme) {
    return DemoFiles.table("programmes.csv").stream()
        .filter(row -> row.get("course").equals(programme))
        .map(row -> new DemoTitle(row.get("title_uk"), row.get("title_en"), row.get("speaker_uk")))
        .toList();
  }
}
