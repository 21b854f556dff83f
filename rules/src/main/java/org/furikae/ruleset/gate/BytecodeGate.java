package org.furikae.ruleset.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furikae.ruleset.GeneratedClass;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RuleUnit;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads every class that rules became, before any of them is loaded, and refuses each member that is not listed one by one. What
 * the language offers to hide a call does not matter here: in bytecode every call has its name.
 */
final class BytecodeGate {
    private final RuleUnit unit;
    private final RuleOfClass owners;

    private BytecodeGate(RuleUnit unit) {
        this.unit = unit;
        this.owners = RuleOfClass.of(unit);
    }

    /** @param rules of the rule set, to name rules and lines */
    static List<GateFinding> check(RuleUnit unit, List<RuleFile> rules) {
        BytecodeGate gate = new BytecodeGate(unit);
        List<GateFinding> findings = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : unit.classes().entrySet()) {
            for (BytecodeFault fault : gate.faults(one.getKey(), one.getValue())) {
                findings.addAll(fault.findings(rules, gate.owners));
            }
        }
        return findings;
    }

    private List<BytecodeFault> faults(String name, byte[] bytes) {
        List<BytecodeFault> faults = new ArrayList<>();
        if (GeneratedClass.isNeverLoaded(name)) {
            return faults;
        }
        ClassReader reader = new ClassReader(bytes);
        boolean named = reader.getClassName().replace('/', '.').equals(name);
        if (!named || !(GeneratedClass.isLambda(name) || GeneratedClass.isFrame(name))) {
            faults.add(new BytecodeFault(Gate.CLASS, name, "", "class"));
            return faults;
        }
        reader.accept(new Classes(name, faults), ClassReader.SKIP_FRAMES);
        return faults;
    }

    /** The methods of one class. */
    private final class Classes extends ClassVisitor {
        private final String name;
        private final List<BytecodeFault> faults;
        private final boolean lambda;

        Classes(String name, List<BytecodeFault> faults) {
            super(Opcodes.ASM9);
            this.name = name;
            this.faults = faults;
            this.lambda = GeneratedClass.isLambda(name);
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            if (lambda && !EngineMethods.isField(field)) {
                faults.add(new BytecodeFault(Gate.STATE, name, "", field));
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE)) != 0) {
                faults.add(new BytecodeFault(Gate.STATE, name, method, "synchronized"));
            }
            boolean engines = !lambda || EngineMethods.isOfLambda(method);
            if (lambda && !engines && !EngineMethods.isAuthors(method)) {
                faults.add(new BytecodeFault(Gate.CLASS, name, method, method));
            }
            boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
            return new MethodGate(unit.classes().keySet(), name, method, engines, bridge, faults);
        }
    }
}
