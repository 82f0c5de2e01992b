package eu.cities4cities.academy.attendance.checkin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A code word that came late, as staff decide about it.
 *
 * @param id the entry
 * @param personId whose it is
 * @param name the Ukrainian name
 * @param latinName the name in Latin letters
 * @param communityUk the community, or null
 * @param communityEn the community in English, or null
 * @param word the word
 * @param ticketAt when the person's page was opened, by the server's clock
 * @param enteredAt when the word was typed, as the device says
 * @param arrivedAt when it reached the Academy
 */
public record LateCheckInRow(
    long id,
    long personId,
    String name,
    String latinName,
    String communityUk,
    String communityEn,
    String word,
    Instant ticketAt,
    Instant enteredAt,
    Instant arrivedAt)
    implements Serializable {}
