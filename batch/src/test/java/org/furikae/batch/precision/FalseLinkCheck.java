package org.furikae.batch.precision;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.furikae.decision.Decision;
import org.furikae.decision.Reconciler;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Registration;
import org.furikae.registration.memory.InMemoryRegister;
import org.furikae.ruleset.ShippedRuleset;
import org.furikae.testdata.SampleWorld;

/**
 * Looks for false links: one unknown claim for each person of a sample, with planted difficulties, decided with the shipped
 * rules and held against the truth. The same arguments give the same counts.
 */
final class FalseLinkCheck {
    private static final int CHUNK = 500;
    private static final String SECOND_KEY = "-2";

    private final SampleWorld world;
    private final InsurerDirectory insurers;
    private final ClaimPlanter planter;
    /** Triplets of the sample who share reading, birth date, sex and address: nobody can tell them apart by five items. */
    private final BitSet leftOut = new BitSet();

    FalseLinkCheck(int people, long seed) {
        this.world = SampleWorld.generate(people, 0, seed);
        this.insurers = new InsurerDirectory(world.insurers());
        this.planter = new ClaimPlanter(
                seed,
                world.insurers().stream()
                        .filter(insurer -> insurer.dissolvedOn().isEmpty())
                        .map(Insurer::number)
                        .toList());
    }

    Tally run() {
        InMemoryRegister.Builder builder = InMemoryRegister.builder(insurers);
        Set<FiveItems> apart = new HashSet<>();
        forEachPerson((index, rows) -> {
            if (apart.add(withoutKanji(rows.get(rows.size() - 1).person()))) {
                planter.plant(index, rows).register().forEach(builder::add);
            } else {
                leftOut.set(Math.toIntExact(index));
            }
        });
        apart.clear();
        InMemoryRegister register = builder.build();
        Tally tally = new Tally(insurers);
        List<PlantedClaim> chunk = new ArrayList<>(CHUNK);
        forEachPerson((index, rows) -> {
            if (!leftOut.get(Math.toIntExact(index))) {
                chunk.add(planter.plant(index, rows));
            }
            if (chunk.size() >= CHUNK) {
                decide(chunk, register, tally);
            }
        });
        decide(chunk, register, tally);
        return tally;
    }

    private void decide(List<PlantedClaim> chunk, InMemoryRegister register, Tally tally) {
        Reconciler reconciler = ShippedRuleset.reconciler();
        List<Decision> decisions = chunk.parallelStream()
                .map(planted -> reconciler
                        .decide(List.of(planted.submission()), register, insurers, ClaimPlanter.KNOWN_AS_OF)
                        .get(0))
                .toList();
        for (int i = 0; i < decisions.size(); i++) {
            tally.add(chunk.get(i), decisions.get(i));
        }
        chunk.clear();
    }

    /** People who have any row in the register, with all their rows; those entered under two keys once. */
    private void forEachPerson(BiConsumer<Long, List<Registration>> person) {
        List<Registration> open = new ArrayList<>();
        long[] index = {0};
        world.forEachRegistration(row -> {
            if (!open.isEmpty() && !key(open.get(0)).equals(key(row))) {
                person.accept(index[0]++, List.copyOf(open));
                open.clear();
            }
            open.add(row);
        });
        if (!open.isEmpty()) {
            person.accept(index[0], List.copyOf(open));
        }
    }

    private static FiveItems withoutKanji(FiveItems items) {
        return new FiveItems("", items.kanaName(), items.birthDate(), items.sex(), items.address());
    }

    private static String key(Registration row) {
        String key = row.personKey();
        return key.endsWith(SECOND_KEY) ? key.substring(0, key.length() - SECOND_KEY.length()) : key;
    }

    /** Arguments: people, seed. Ends with status 1 when there is a false link. */
    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Instant begun = Instant.now();
        FalseLinkCheck check = new FalseLinkCheck(people, seed);
        Tally tally = check.run();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "people %d claims %d left-out %d seed %d false-links %d automatic-share %.4f seconds %d%n%n",
                people,
                tally.claims(),
                check.leftOut.cardinality(),
                seed,
                tally.falseLinkCount(),
                tally.automaticShare(),
                Duration.between(begun, Instant.now()).toSeconds());
        out.print(tally.table());
        tally.falseLinks().forEach(out::println);
        System.exit(tally.falseLinkCount() == 0 ? 0 : 1);
    }
}
