package eu.cities4cities.academy.shared.imports;

/**
 * What an undo did.
 *
 * @param taken how many things it took back
 * @param stayed how many it had to leave, because they are used or other imports vouch for them
 */
public record TakenBack(int taken, int stayed) {}
