package org.furikae.web.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address that the module answers, found in its files and classes rather than in the access table. */
public final class AddressBook {
    private static final java.nio.file.Path WEB_APP = java.nio.file.Path.of("src/main/webapp");

    private AddressBook() {}

    /** Addresses of all views outside of WEB-INF. */
    public static Set<String> views() {
        try (Stream<java.nio.file.Path> files = Files.walk(WEB_APP)) {
            Set<String> views = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEB_APP.relativize(file).toString().replace('\\', '/'))
                    .filter(view -> !view.startsWith("/WEB-INF/") && !view.startsWith("/resources/"))
                    .forEach(views::add);
            return views;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of all servlets. */
    public static Set<String> servlets() {
        Set<String> addresses = new TreeSet<>();
        for (JavaClass each : classes()) {
            if (each.isAnnotatedWith(WebServlet.class)) {
                addresses.addAll(
                        List.of(each.getAnnotationOfType(WebServlet.class).value()));
            }
        }
        return addresses;
    }

    /** Method and address template of all calls, such as {@code GET /api/v1/batches/{id}}. */
    public static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass each : classes()) {
            if (each.isAnnotatedWith(Path.class)) {
                String root = "/api/" + each.getAnnotationOfType(Path.class).value();
                each.getMethods()
                        .forEach(method -> methodName(method)
                                .forEach(name -> calls.add(name + " " + root
                                        + (method.isAnnotatedWith(Path.class)
                                                ? "/"
                                                        + method.getAnnotationOfType(Path.class)
                                                                .value()
                                                : ""))));
            }
        }
        return calls;
    }

    private static Stream<String> methodName(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value);
    }

    private static Iterable<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.furikae.web");
    }
}
