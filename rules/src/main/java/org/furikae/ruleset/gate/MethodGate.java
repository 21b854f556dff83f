package org.furikae.ruleset.gate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.ruleset.Vocabulary;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks at the instructions of one method. */
final class MethodGate extends MethodVisitor {
    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final Set<String> own;
    private final String type;
    private final String method;
    private final boolean engines;
    private final boolean bridge;
    private final List<BytecodeFault> faults;
    private final Set<Label> passed = new HashSet<>();
    /** Whether the last number was written out and small: arrays are only for arguments that stand in the text. */
    private boolean smallConstant;

    /**
     * @param own names of the classes that were compiled together
     * @param engines whether Drools writes the method, so that it may do what the frame does
     * @param bridge whether the compiler made it to call the method of the same name with the right types
     */
    MethodGate(
            Set<String> own, String type, String method, boolean engines, boolean bridge, List<BytecodeFault> faults) {
        super(Opcodes.ASM9);
        this.own = own;
        this.type = type;
        this.method = method;
        this.engines = engines;
        this.bridge = bridge;
        this.faults = faults;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        smallConstant = false;
        call(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean writes = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
        String of = owner.replace('/', '.');
        if (own.contains(of)) {
            if (writes && (!of.equals(type) || !engines || !(method.equals("<clinit>") || method.equals("<init>")))) {
                fault(Gate.STATE, name);
            }
            return;
        }
        boolean self = Type.getType(descriptor).equals(Type.getObjectType(owner));
        if (writes) {
            fault(Gate.STATE, simple(of) + "." + name);
        } else if (!Vocabulary.ofRules().allowsField(of, name, self)
                && !(engines && Vocabulary.ofFrame().allowsField(of, name, self))) {
            fault(Gate.MEMBER, simple(of) + "." + name);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals(CONCATENATION)) {
            return;
        }
        if (!engines || !bootstrap.getOwner().equals(LAMBDAS)) {
            fault(Gate.CLASS, "->");
            return;
        }
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                call(handle.getOwner(), handle.getName(), handle.getDesc());
            }
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String named) {
        if (opcode == Opcodes.ANEWARRAY && !engines && !smallConstant) {
            fault(Gate.MEMBER, "new []");
        }
        checkType(Type.getObjectType(named));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        fault(Gate.MEMBER, "new []");
    }

    @Override
    public void visitLdcInsn(Object value) {
        smallConstant = false;
        if (value instanceof Type constant) {
            checkType(constant);
        } else if (!(value instanceof String || value instanceof Number)) {
            fault(Gate.MEMBER, String.valueOf(value));
        }
    }

    @Override
    public void visitInsn(int opcode) {
        smallConstant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            fault(Gate.STATE, "synchronized");
        } else if (opcode == Opcodes.ATHROW && !engines) {
            fault(Gate.STATE, "throw");
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        smallConstant = opcode == Opcodes.BIPUSH && operand > 0;
        if (opcode == Opcodes.NEWARRAY) {
            fault(Gate.MEMBER, "new []");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String caught) {
        fault(Gate.STATE, "try");
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        smallConstant = false;
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        jump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        jump(otherwise);
        Arrays.asList(labels).forEach(this::jump);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        jump(otherwise);
        Arrays.asList(labels).forEach(this::jump);
    }

    /** Without a jump back every method ends. */
    private void jump(Label label) {
        if (passed.contains(label)) {
            fault(Gate.LOOP, "for・while");
        }
    }

    private void call(String owner, String name, String descriptor) {
        Type ownerType = Type.getObjectType(owner);
        String of = ownerType.getClassName();
        if (own.contains(of)) {
            if (!engines && !(bridge && of.equals(type) && name.equals(method))) {
                fault(Gate.CLASS, name);
            }
            return;
        }
        String listed = name.equals("<init>") ? "new" : name;
        String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .collect(Collectors.joining(","));
        if (!Vocabulary.ofRules().allowsMethod(of, listed, parameters)
                && !(engines && Vocabulary.ofFrame().allowsMethod(of, listed, parameters))) {
            fault(Gate.MEMBER, listed.equals("new") ? "new " + simple(of) : simple(of) + "." + name);
        }
    }

    private void checkType(Type named) {
        Type element = named.getSort() == Type.ARRAY ? named.getElementType() : named;
        String name = element.getClassName();
        if (element.getSort() == Type.OBJECT
                && !own.contains(name)
                && !Vocabulary.ofRules().hasType(name)
                && !Vocabulary.ofFrame().hasType(name)) {
            fault(Gate.MEMBER, simple(name));
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void fault(Gate gate, String what) {
        faults.add(new BytecodeFault(gate, type, method, what));
    }
}
