/**
 * Who was present: evidence that is only added to and the pure decision derived from it. The parts
 * around it are rooms of their own: check-in, reports, absence and the roll.
 */
package eu.cities4cities.academy.attendance;
