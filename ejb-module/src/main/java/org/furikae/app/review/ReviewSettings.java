package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How case work is organised; each value can be set by configuration. */
@ApplicationScoped
public class ReviewSettings {
    /** Odd, so that the samples are spread over claims handed in one after the other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long OTHER_SPREAD = 0xC2B2AE3D27D4EB4FL;

    @Inject
    @ConfigProperty(name = "furikae.review.hold.minutes", defaultValue = "30")
    private int holdMinutes;

    @Inject
    @ConfigProperty(name = "furikae.review.undo.seconds", defaultValue = "10")
    private int undoSeconds;

    @Inject
    @ConfigProperty(name = "furikae.review.blind.percent", defaultValue = "10")
    private int blindPercent;

    @Inject
    @ConfigProperty(name = "furikae.review.second.percent", defaultValue = "5")
    private int secondPercent;

    /** How long a case stays with somebody who does nothing about it. */
    public Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    /** How long a decision can be taken back. */
    public Duration undo() {
        return Duration.ofSeconds(undoSeconds);
    }

    /** Whether the first look at a claim is without suggestion: always the same for the same claim. */
    boolean isBlind(long claimNumber) {
        return sampled(claimNumber, SPREAD, blindPercent);
    }

    /** Whether a second person looks at a claim that was decided by hand. */
    boolean isLookedAtTwice(long claimNumber) {
        return sampled(claimNumber, OTHER_SPREAD, secondPercent);
    }

    private static boolean sampled(long claimNumber, long spread, int percent) {
        return Long.remainderUnsigned((claimNumber * spread) >>> 17, 100) < percent;
    }
}
