/**
 * What imports of tables have in common, whatever a room brings in: looked at first, applied whole,
 * kept as a record with who, when and how much, and taken back.
 */
package eu.cities4cities.academy.shared.imports;
