package org.furikae.app.review;

/** Reads what people did about claims, for those who may look at claims. The look at the claim itself is the caller's to record. */
public interface CaseHistories {
    /** Empty for a claim that nobody had to look at, or that does not exist. */
    CaseHistory of(String claimId);
}
