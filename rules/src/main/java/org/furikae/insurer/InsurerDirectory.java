package org.furikae.insurer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The insurers of the master table by number, with their chains of succession. Immutable. */
public final class InsurerDirectory {
    private final Map<InsurerNumber, Insurer> inOrder = new TreeMap<>();
    /** The same again: asked several times for every claim, and a hash is found at once. */
    private final Map<InsurerNumber, Insurer> byNumber = new HashMap<>();

    private final Map<InsurerNumber, Set<InsurerNumber>> predecessors = new TreeMap<>();

    public InsurerDirectory(Collection<Insurer> insurers) {
        for (Insurer insurer : insurers) {
            inOrder.put(insurer.number(), insurer);
            byNumber.put(insurer.number(), insurer);
            insurer.successor()
                    .ifPresent(successor -> predecessors
                            .computeIfAbsent(successor, key -> new TreeSet<>())
                            .add(insurer.number()));
        }
    }

    public Optional<Insurer> find(InsurerNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    public Collection<Insurer> all() {
        return inOrder.values();
    }

    /** Name and number as people read them, {@code ○○健康保険組合（06132013）}; the number alone when nothing is known. */
    public String nameAndNumber(InsurerNumber number) {
        return find(number)
                .filter(insurer -> !insurer.name().isBlank())
                .map(insurer -> insurer.name() + "（" + number.digits() + "）")
                .orElse(number.digits());
    }

    /** The kind in the master table, otherwise the one that follows from the number. */
    public InsurerKind kind(InsurerNumber number) {
        return find(number).map(Insurer::kind).orElseGet(() -> InsurerKind.of(number));
    }

    /** The prefecture in the master table, otherwise the one in the number; two digits. */
    public String prefectureCode(InsurerNumber number) {
        return find(number)
                .map(Insurer::prefectureCode)
                .filter(code -> !code.isEmpty())
                .orElseGet(number::prefectureCode);
    }

    /** The number itself and every insurer that was merged into it, directly or by a chain. Cycles end the walk. */
    public Set<InsurerNumber> withPredecessors(InsurerNumber number) {
        Set<InsurerNumber> found = new TreeSet<>();
        Deque<InsurerNumber> open = new ArrayDeque<>(Set.of(number));
        while (!open.isEmpty()) {
            InsurerNumber next = open.pop();
            if (found.add(next)) {
                open.addAll(predecessors.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
