package org.furikae.claim;

/**
 * Share of the cost that the patient pays (負担割合), in tenths: 3 is 3割.
 *
 * @param tenths 0 to 10
 */
public record CopayRatio(int tenths) {
    public CopayRatio {
        if (tenths < 0 || tenths > 10) {
            throw new IllegalArgumentException("copay ratio must be 0 to 10 tenths");
        }
    }

    /** The patient's share of {@code points}: below 5 yen dropped, 5 yen and more rounded up to 10 yen (formats.md 2). */
    public Yen patientShare(long points) {
        return Yen.of(Math.addExact(Math.multiplyExact(points, tenths), 5) / 10 * 10);
    }

    @Override
    public String toString() {
        return tenths + "割";
    }
}
