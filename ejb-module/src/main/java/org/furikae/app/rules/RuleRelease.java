package org.furikae.app.rules;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A rule set that was put in force. Never changes.
 *
 * @param number counts up from 0, which came with the product
 * @param contentSha256 of the files, cases included
 * @param rulesetVersion what decisions name (規則版)
 * @param label what people call it
 * @param request number of the request that was approved; empty when it came with the product
 * @param effectiveFrom first treatment month; empty for all months
 * @param requestedBy user name; that of the system when it came with the product
 */
public record RuleRelease(
        long number,
        String contentSha256,
        String rulesetVersion,
        String label,
        Optional<Long> request,
        Optional<YearMonth> effectiveFrom,
        String requestedBy,
        Instant requestedAt,
        String requestReason,
        String approvedBy,
        Instant approvedAt,
        String reason) {

    /** Whether it came with the product. */
    public boolean shipped() {
        return request.isEmpty();
    }

    /** Whether it is about claims of a month; a later release about the same month goes first. */
    public boolean covers(YearMonth month) {
        return effectiveFrom.map(from -> !month.isBefore(from)).orElse(true);
    }
}
