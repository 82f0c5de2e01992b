package eu.cities4cities.academy.shared.imports;

/**
 * An import with the names of those behind it.
 *
 * @param by who brought it in; a number where the name is forgotten
 * @param undoneBy who took it back; null if nobody has
 */
public record ImportDone<T extends TableImport>(T done, String by, String undoneBy) {}
