package org.furikae.app.access;

import java.util.Optional;

/**
 * Which accounts a list shows.
 *
 * @param namePart a part of the user name, whatever the case of its letters; empty for all
 */
public record AccountFilter(String namePart, Optional<Role> role, Optional<AccountCondition> condition) {
    public static final AccountFilter ALL = new AccountFilter("", Optional.empty(), Optional.empty());
}
