package org.furikae.ruleset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Types and their members that code may touch, one by one: {@code type: member member …}. A member is a name, which stands for
 * every method and field of that name, or {@code name(parameter,…)} for one of several methods. {@code new} stands for the
 * constructors, {@code constants} for those of an enum. A type without members may only be named.
 */
public final class Vocabulary {
    private static final Vocabulary RULES = new Vocabulary("rule-vocabulary.txt");
    private static final Vocabulary FRAME = new Vocabulary("frame-vocabulary.txt");
    private static final String CONSTANTS = "constants";

    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    private Vocabulary(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What authors may write. */
    public static Vocabulary ofRules() {
        return RULES;
    }

    /** What the engine's own code around conditions and consequences needs besides. */
    public static Vocabulary ofFrame() {
        return FRAME;
    }

    public boolean hasType(String name) {
        return members.containsKey(name);
    }

    /** The types in the order of the list. */
    public Set<String> types() {
        return members.keySet();
    }

    /** The members of a type as the list has them; empty when it has none. */
    public Set<String> members(String type) {
        return members.getOrDefault(type, Set.of());
    }

    /**
     * @param name of the method; {@code new} for a constructor
     * @param parameters their types as in source, separated by commas without blanks
     */
    public boolean allowsMethod(String type, String name, String parameters) {
        Set<String> listed = members(type);
        return listed.contains(name) || listed.contains(name + "(" + parameters + ")");
    }

    /** @param ofTheTypeItself whether the field is of the type that declares it, as constants of an enum are */
    public boolean allowsField(String type, String name, boolean ofTheTypeItself) {
        Set<String> listed = members(type);
        return listed.contains(name) || (ofTheTypeItself && listed.contains(CONSTANTS));
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String type = colon < 0 ? line : line.substring(0, colon);
        Set<String> listed = members.computeIfAbsent(type.strip(), name -> new LinkedHashSet<>());
        if (colon >= 0) {
            listed.addAll(Set.of(line.substring(colon + 1).strip().split("\\s+")));
            listed.remove("");
        }
    }
}
