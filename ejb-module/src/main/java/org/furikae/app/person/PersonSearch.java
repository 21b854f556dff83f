package org.furikae.app.person;

/** Looks people up in the register. Reviewers, supervisors and auditors only; every search and everybody shown is recorded. */
public interface PersonSearch {
    /** So many people are shown; a query that fits more must say more. */
    int MOST = 20;

    /**
     * Finds people by any of the five items in any notation, by number, or by the attestation.
     *
     * @param note what the purpose is about, such as a claim id; may be empty
     * @throws PersonSearchRefusedException when the query holds nothing to search by, or names an attestation that does not exist
     */
    FoundPersons search(PersonQuery query, SearchPurpose purpose, String note) throws PersonSearchRefusedException;
}
