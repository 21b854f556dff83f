package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoringInTurnTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Integer> stored = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everything_is_stored_in_the_order_in_which_it_was_read() {
        try (StoringInTurn storing = new StoringInTurn(threads)) {
            IntStream.range(0, 1_000).forEach(i -> storing.add(() -> stored.add(i)));
            storing.await();
        }

        assertThat(stored)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void reading_goes_on_while_one_thing_is_being_stored() {
        CountDownLatch readOn = new CountDownLatch(1);
        try (StoringInTurn storing = new StoringInTurn(threads)) {
            storing.add(() -> {
                await(readOn);
                stored.add(1);
            });
            assertThat(stored).isEmpty();
            readOn.countDown();
            storing.await();
        }
        assertThat(stored).containsExactly(1);
    }

    @Test
    void what_cannot_be_stored_ends_the_reading_and_nothing_is_stored_after_it() {
        try (StoringInTurn storing = new StoringInTurn(threads)) {
            storing.add(() -> {
                throw new IllegalStateException("full");
            });

            assertThatThrownBy(() -> storing.add(() -> stored.add(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
        }
        assertThat(stored).isEmpty();
    }

    @Test
    void what_fails_last_is_told_too() {
        try (StoringInTurn storing = new StoringInTurn(threads)) {
            storing.add(() -> {
                throw new IllegalStateException("full");
            });

            assertThatThrownBy(storing::await).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nothing_is_being_stored_any_more_when_reading_was_given_up() {
        CountDownLatch begun = new CountDownLatch(1);
        try (StoringInTurn storing = new StoringInTurn(threads)) {
            storing.add(() -> {
                begun.countDown();
                IntStream.range(0, 100_000).forEach(stored::add);
            });
            await(begun);
        }

        assertThat(stored).hasSize(100_000);
    }
}
