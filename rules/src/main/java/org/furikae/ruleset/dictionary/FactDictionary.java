package org.furikae.ruleset.dictionary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.ruleset.Vocabulary;

/**
 * What rule authors may write, in words they understand: every type and member of {@link Vocabulary#ofRules()} that belongs to
 * this product, with its Japanese and English name. An editor shows it, completes from it and looks up in it.
 */
public final class FactDictionary {
    private static final String PRODUCT = "org.furikae.";
    private static final String FACTS = "org.furikae.ruleset.fact.";
    private static final String TYPE_ITSELF = "is";
    private static final String CONSTRUCTOR = "new";
    private static final String CONSTANTS = "constants";
    private static final FactDictionary SHIPPED = new FactDictionary();

    private final List<FactType> types;

    private FactDictionary() {
        Map<String, Map<String, List<String>>> words = read();
        Map<String, String> qualified = Vocabulary.ofRules().types().stream()
                .filter(name -> name.startsWith(PRODUCT))
                .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));
        List<FactType> found = new ArrayList<>();
        words.forEach((name, members) -> found.add(type(qualified.get(name), name, members)));
        types = List.copyOf(found);
    }

    public static FactDictionary shipped() {
        return SHIPPED;
    }

    /** Facts first, in the order in which a claim meets them; then what facts are made of. */
    public List<FactType> types() {
        return types;
    }

    private static Map<String, Map<String, List<String>>> read() {
        try (InputStream in = FactDictionary.class.getResourceAsStream("facts.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<LinkedHashMap<String, Map<String, List<String>>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactType type(String qualifiedName, String name, Map<String, List<String>> words) {
        Class<?> described = described(qualifiedName, name);
        List<FactMember> members = new ArrayList<>();
        words.forEach((member, word) -> {
            if (!member.equals(TYPE_ITSELF)) {
                members.addAll(members(described, member, word));
            }
        });
        List<String> itself = words.get(TYPE_ITSELF);
        return new FactType(
                qualifiedName,
                name,
                qualifiedName.startsWith(FACTS) && !described.isEnum(),
                itself.get(0),
                itself.get(1),
                members,
                constants(qualifiedName, described));
    }

    private static Class<?> described(String qualifiedName, String name) {
        if (qualifiedName == null) {
            throw new IllegalStateException(name + " is in facts.yaml but not in rule-vocabulary.txt");
        }
        try {
            return Class.forName(qualifiedName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<FactMember> members(Class<?> type, String name, List<String> words) {
        List<FactMember> found = name.equals(CONSTRUCTOR)
                ? Stream.of(type.getConstructors())
                        .map(constructor -> constructor(constructor, words))
                        .toList()
                : Stream.of(type.getMethods())
                        .filter(method -> method.getName().equals(name) && !method.isBridge())
                        .filter(method ->
                                Vocabulary.ofRules().allowsMethod(type.getName(), name, parameterTypes(method)))
                        .sorted(Comparator.comparing(Method::getParameterCount))
                        .map(method -> method(method, words))
                        .toList();
        if (found.isEmpty()
                && Arrays.stream(type.getFields())
                        .anyMatch(field -> field.getName().equals(name))) {
            return List.of(new FactMember(name, name, false, type.getSimpleName(), words.get(0), words.get(1)));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    type.getSimpleName() + "." + name + " of facts.yaml may not be called by rules");
        }
        return found;
    }

    private static String parameterTypes(Executable executable) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(","));
    }

    private static FactMember method(Method method, List<String> words) {
        boolean field = method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers());
        return new FactMember(
                method.getName(),
                field ? method.getName() : method.getName() + parameters(method),
                field,
                simple(method.getGenericReturnType().getTypeName()),
                words.get(0),
                words.get(1));
    }

    private static FactMember constructor(Constructor<?> constructor, List<String> words) {
        String type = constructor.getDeclaringClass().getSimpleName();
        return new FactMember(
                CONSTRUCTOR, "new " + type + parameters(constructor), false, type, words.get(0), words.get(1));
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(parameter -> simple(parameter.getParameterizedType().getTypeName()) + " " + parameter.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simple(String typeName) {
        return typeName.replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.');
    }

    private static List<FactConstant> constants(String qualifiedName, Class<?> type) {
        if (!type.isEnum() || !Vocabulary.ofRules().members(qualifiedName).contains(CONSTANTS)) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new FactConstant(((Enum<?>) constant).name(), label(type, constant)))
                .toList();
    }

    private static String label(Class<?> type, Object constant) {
        try {
            return type.getMethod("label").invoke(constant).toString();
        } catch (NoSuchMethodException e) {
            return "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
