package org.furikae.ruleset;

import java.util.Map;
import org.drools.model.Model;

/**
 * Loads the classes made of rules. Of everything else it resolves only the classes that rules and the frame around them may
 * touch: what is not on the list does not exist for a rule, even if a check before had a hole.
 */
final class RuleClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;
    private final ClassLoader product;

    /**
     * @param classes bytes by name
     * @param product that knows facts and engine
     */
    RuleClassLoader(Map<String, byte[]> classes, ClassLoader product) {
        super(null);
        this.classes = classes;
        this.product = product;
    }

    /** The rules as the engine reads them. */
    Model model() {
        String model = classes.keySet().stream()
                .filter(GeneratedClass::isModel)
                .findFirst()
                .orElseThrow(() -> new RulesetException("規則のコンパイル結果に規則がありません。"));
        try {
            return (Model) loadClass(model).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new RuleLoadException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = classes.get(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (Vocabulary.ofRules().hasType(name) || Vocabulary.ofFrame().hasType(name)) {
                return product.loadClass(name);
            }
            throw new ClassNotFoundException(name + " is nothing that a rule may touch");
        }
    }
}
