package org.furikae.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.furikae.server.ServerFailure;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    private static final String URL = "jdbc:mariadb://db.example:3306/furikae?sslMode=verify-full";

    @Test
    void without_an_address_there_is_no_external_database() throws ServerFailure {
        assertThat(ExternalDatabase.named(Map.of("FURIKAE_DB_USER", "somebody")))
                .isEmpty();
    }

    @Test
    void address_user_and_password_come_from_the_environment() throws ServerFailure {
        assertThat(ExternalDatabase.named(
                        Map.of("FURIKAE_DB_URL", URL, "FURIKAE_DB_USER", "u", "FURIKAE_DB_PASSWORD", "p")))
                .contains(new DatabaseAddress(URL, "u", "p"));
    }

    @Test
    void an_address_of_another_kind_of_database_is_refused() {
        assertThatThrownBy(() -> ExternalDatabase.named(
                        Map.of("FURIKAE_DB_URL", "jdbc:postgresql://h/d", "FURIKAE_DB_USER", "u")))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("jdbc:mariadb:");
    }

    @Test
    void an_address_without_a_user_is_refused() {
        assertThatThrownBy(() -> ExternalDatabase.named(Map.of("FURIKAE_DB_URL", URL)))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("FURIKAE_DB_USER");
    }

    @Test
    void the_password_is_not_in_the_words_for_an_address() {
        assertThat(new DatabaseAddress(URL, "u", "secret")).hasToString("u@jdbc:mariadb://db.example:3306/furikae");
    }
}
