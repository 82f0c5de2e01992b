package eu.cities4cities.academy.attendance;

import java.time.Instant;

/**
 * What became of a join or a code word.
 *
 * @param recordedAt when it counts
 * @param repeated whether it had been recorded before
 * @param words how many of the session's words the person has entered
 * @param wordsNeeded how many stand for the session where no times are known
 * @param meetingUrl where the meeting is, or null
 */
public record CheckInReceipt(
    Instant recordedAt, boolean repeated, int words, int wordsNeeded, String meetingUrl) {}
