package org.furikae.ruleset;

import java.util.List;

/**
 * What the compiler sees while it resolves the names in a rule: facts, the engine and the language. Everything else of the program
 * around it does not exist, so that naming a class in a rule can neither load nor initialise it.
 */
final class CompilerClassLoader extends ClassLoader {
    private static final List<String> ENGINE_AND_LANGUAGE = List.of("org.drools.", "org.kie.", "java.");

    static {
        registerAsParallelCapable();
    }

    /** @param product that knows facts and engine */
    CompilerClassLoader(ClassLoader product) {
        super(product);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (visible(name)) {
            return super.loadClass(name, resolve);
        }
        throw new ClassNotFoundException(name);
    }

    private static boolean visible(String name) {
        return Vocabulary.ofRules().hasType(name)
                || Vocabulary.ofFrame().hasType(name)
                || ENGINE_AND_LANGUAGE.stream().anyMatch(name::startsWith);
    }
}
