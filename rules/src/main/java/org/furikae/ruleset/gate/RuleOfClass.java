package org.furikae.ruleset.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.furikae.ruleset.GeneratedClass;
import org.furikae.ruleset.RuleUnit;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which rules became which classes and methods: several rules share the class of a condition that they all have. */
final class RuleOfClass {
    private static final String NAMES_THE_RULE = "rule";

    private final Map<String, Set<String>> byClass = new HashMap<>();
    private final Map<String, Set<String>> byMethod = new HashMap<>();

    static RuleOfClass of(RuleUnit unit) {
        RuleOfClass found = new RuleOfClass();
        unit.classes().forEach((name, bytes) -> {
            if (GeneratedClass.isFrame(name)) {
                new ClassReader(bytes).accept(new Rules(name, found::put), ClassReader.SKIP_DEBUG);
            }
        });
        return found;
    }

    /** Names of the rules; empty when it is of none in particular. */
    Set<String> rules(String type, String method) {
        Set<String> ofMethod = byMethod.getOrDefault(type + "#" + method, Set.of());
        return ofMethod.isEmpty() ? byClass.getOrDefault(outer(type), Set.of()) : ofMethod;
    }

    private void put(String where, String rule) {
        (where.indexOf('#') < 0 ? byClass : byMethod)
                .computeIfAbsent(where, name -> new TreeSet<>())
                .add(rule);
    }

    private static String outer(String type) {
        int inner = type.indexOf('$');
        return inner < 0 ? type : type.substring(0, inner);
    }

    /** The methods of the frame, each of which makes one rule of classes. */
    private static final class Rules extends ClassVisitor {
        private final String type;
        private final BiConsumer<String, String> put;

        Rules(String type, BiConsumer<String, String> put) {
            super(Opcodes.ASM9);
            this.type = type;
            this.put = put;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            Set<String> used = new TreeSet<>();
            used.add(type + "#" + method);
            return new MethodVisitor(Opcodes.ASM9) {
                private String lastText = "";
                private String rule = "";

                @Override
                public void visitLdcInsn(Object value) {
                    lastText = value instanceof String text ? text : lastText;
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String of, boolean isInterface) {
                    if (name.equals(NAMES_THE_RULE) && rule.isEmpty()) {
                        rule = lastText;
                    }
                    used.add(owner.replace('/', '.'));
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String of) {
                    used.add(owner.replace('/', '.'));
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String of, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            used.add(handle.getOwner().replace('/', '.') + "#" + handle.getName());
                        }
                    }
                }

                @Override
                public void visitEnd() {
                    if (!rule.isEmpty()) {
                        used.forEach(one -> put.accept(one, rule));
                    }
                }
            };
        }
    }
}
