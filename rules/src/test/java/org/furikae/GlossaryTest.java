package org.furikae;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void every_public_type_is_in_the_glossary() throws IOException {
        Set<String> listed = Files.readAllLines(Path.of("../docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile("[A-Za-z]+")
                        .matcher(line.substring(1, line.indexOf("|", 1)))
                        .results())
                .map(match -> match.group())
                .collect(Collectors.toSet());

        List<String> missing = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.furikae").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getSource().isPresent())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !listed.contains(name))
                        .sorted()
                        .toList();

        assertThat(missing).isEmpty();
    }
}
