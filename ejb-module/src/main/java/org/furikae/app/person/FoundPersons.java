package org.furikae.app.person;

import java.util.List;

/**
 * What a search found.
 *
 * @param persons those who agree in most items first
 * @param more whether there are more than are shown, so that the query should say more
 */
public record FoundPersons(List<FoundPerson> persons, boolean more) {
    public FoundPersons {
        persons = List.copyOf(persons);
    }
}
