package org.furikae.app.access;

import java.util.Set;
import java.util.stream.Collectors;

/** Roles as the audit trail says them. */
final class RoleList {
    private RoleList() {}

    static String of(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }

    static String change(Set<Role> before, Set<Role> after) {
        return of(before) + " -> " + of(after);
    }
}
