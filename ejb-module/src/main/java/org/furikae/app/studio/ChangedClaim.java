package org.furikae.app.studio;

/**
 * A claim that would be decided otherwise.
 *
 * @param position among the claims compared
 * @param outcomeBefore code, by the rules in force
 * @param insurersBefore numbers with blanks between them; empty for nobody
 */
public record ChangedClaim(
        long position,
        String claimId,
        String outcomeBefore,
        String outcomeAfter,
        String insurersBefore,
        String insurersAfter,
        long yenBefore,
        long yenAfter) {}
