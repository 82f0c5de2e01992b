package eu.cities4cities.academy.course;

import java.time.Instant;

/**
 * The signed-in person's own request for a seat.
 *
 * @param place the place on the waiting list, from 1; 0 where they are not on it
 * @param note what they wrote
 * @param answer why they were refused; may be empty
 */
public record MyRequest(
    CourseRow course,
    SeatRequestStatus status,
    Instant askedAt,
    long place,
    String note,
    String answer) {}
