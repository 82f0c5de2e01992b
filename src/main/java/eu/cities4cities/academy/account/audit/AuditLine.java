package eu.cities4cities.academy.account.audit;

import java.time.Instant;
import java.util.List;

/**
 * A row of the audit trail for a reader.
 *
 * @param at when
 * @param who who acted
 * @param what what was done
 * @param object to what, by its name where there is one
 * @param code its code, where it has neither a name nor a number; else empty
 * @param before its value before, in words; empty if there was none
 * @param after its value after, in words; empty if there is none
 * @param fields what differs, where whole records were kept
 * @param reason why; empty where none was asked for
 */
public record AuditLine(
    Instant at,
    String who,
    String what,
    String object,
    String code,
    String before,
    String after,
    List<AuditDiff.Field> fields,
    String reason) {}
