package org.furikae.endtoend;

/**
 * A page in one of its states.
 *
 * @param person who looks: a sample user, nobody, or a newcomer
 * @param name of the picture
 * @param address below the root; empty when the page is where the stop before ended
 * @param visit what they do there before the page is looked at
 */
record Stop(String person, String name, String address, Visit visit) {
    /** What somebody does on a page, in either language. */
    interface Visit {
        void of(Browser browser, String language) throws Exception;
    }

    Stop(String person, String name, String address) {
        this(person, name, address, (browser, language) -> {});
    }
}
