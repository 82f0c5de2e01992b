package eu.cities4cities.academy.account;

/**
 * A person is called otherwise, by their own word or an organizer's: what names them elsewhere
 * follows.
 *
 * @param personId the person
 * @param nameUk surname, given name, patronymic
 * @param latinName the name in Latin letters
 * @param reason why, as the organizer or the person said it, or null
 */
public record NameCorrected(long personId, String nameUk, String latinName, String reason) {}
