package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.app.access.Role;
import org.junit.jupiter.api.Test;

/** The published matrix of addresses and roles is the access table itself. */
class AccessMatrixTest {
    private static final Path PUBLISHED = Path.of("../docs/access.md");
    private static final Path MADE = Path.of("target/access.md");

    @Test
    void the_published_matrix_is_what_the_filter_enforces() throws IOException {
        String made = matrix();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                .as("docs/access.md is not the access table. If the change is meant: "
                        + "cp web-module/target/access.md docs/access.md")
                .isEqualTo(made);
    }

    private static String matrix() {
        List<Role> roles = List.of(Role.values());
        StringBuilder text = new StringBuilder("""
                # Who may use what

                Made by the build from `AccessPolicy`, the one table that the filter, the menu and the tests read. What is not on it is refused. People sign in on
                the page, other systems (`integration`) with HTTP Basic. *local*: also without signing in, from the machine itself. A test of the running server
                asks for pages and calls as every role (`AccessIT`). What a page lets its user do (approve, confirm, administer) is checked again by the service
                behind it.

                """);
        text.append("| address |")
                .append(roles.stream().map(role -> " " + role.code() + " |").collect(Collectors.joining()))
                .append("\n|---|")
                .append("---|".repeat(roles.size()))
                .append('\n');
        for (AccessRule rule : AccessPolicy.rules()) {
            text.append("| `").append(rule.pattern()).append("` |");
            roles.forEach(role -> text.append(' ').append(cell(rule, role)).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(AccessRule rule, Role role) {
        return switch (rule.openness()) {
            case TO_ALL -> "all";
            case ON_THIS_MACHINE ->
                Stream.of(rule.roles().contains(role) ? "yes," : "", "local")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
            case TO_ROLES -> rule.roles().contains(role) ? "yes" : "–";
        };
    }
}
