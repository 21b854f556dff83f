package org.furikae.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.exchange.Column;
import org.furikae.exchange.TableKind;
import org.junit.jupiter.api.Test;

class ScenarioFilesTest {
    @Test
    void every_scenario_file_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("defaults.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();

            assertThat(Scenario.all().map(Scenario::name)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void every_scenario_has_a_title_of_its_own_and_uses_headers_that_exist() {
        assertThat(Scenario.all().map(Scenario::title)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        for (TableKind kind : TableKind.values()) {
            Set<String> headers = kind.columns().stream().map(Column::header).collect(Collectors.toSet());
            assertThat(Scenario.all()
                            .flatMap(scenario -> scenario.tables().getOrDefault(kind.code(), List.of()).stream())
                            .flatMap(row -> row.keySet().stream()))
                    .allMatch(headers::contains);
        }
    }
}
