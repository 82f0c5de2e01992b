/**
 * Who was present: evidence that is only added to, the pure decision derived from it, check-in by
 * code word, import of meeting services' reports and the roll.
 */
package eu.cities4cities.academy.attendance;
