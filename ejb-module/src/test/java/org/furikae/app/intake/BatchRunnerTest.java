package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchRunnerTest {
    private static final long BATCH = 84;

    private final SetClock clock = new SetClock();
    private final JobActivity activity = new JobActivity(clock);
    private final List<Long> started = new ArrayList<>();
    private Supplier<BatchStatus> status = () -> BatchStatus.STARTED;
    private final BatchRunner runner = new BatchRunner(
            new BatchStates() {
                @Override
                Optional<Long> firstUnfinished() {
                    return Optional.of(BATCH);
                }
            },
            new ProgressTable(),
            new JobFailures(),
            activity,
            this::operator,
            clock);

    /** Starts jobs and says of each what the test says. */
    private JobOperator operator() {
        return proxy(JobOperator.class, (name, argument) -> switch (name) {
            case "start" -> {
                started.add(BATCH);
                yield (long) started.size();
            }
            case "getJobExecution" -> {
                BatchStatus now = status.get();
                yield proxy(JobExecution.class, (question, none) -> now);
            }
            default -> throw new NoSuchJobExecutionException(name);
        });
    }

    private interface Answer {
        Object to(String call, Object argument);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private void lookFor(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.later(1);
            runner.look();
        }
    }

    @Test
    void a_job_that_is_at_work_is_left_alone() throws Exception {
        runner.look();
        activity.during(() -> {
            lookFor(600);
            return null;
        });

        assertThat(started).hasSize(1);
    }

    @Test
    void a_job_of_which_nothing_is_at_work_any_more_is_begun_again() {
        runner.look();
        lookFor(59);
        assertThat(started).hasSize(1);

        lookFor(10);
        assertThat(started).hasSize(2);
    }

    @Test
    void a_job_whose_notes_are_lost_is_begun_again_when_nothing_of_it_is_at_work() {
        status = () -> {
            throw new NoSuchJobExecutionException("Did not find job instance");
        };
        runner.look();
        lookFor(59);
        assertThat(started).hasSize(1);

        lookFor(10);
        assertThat(started).hasSize(2);
    }

    @Test
    void a_job_that_ended_makes_room_for_the_next() {
        runner.look();
        status = () -> BatchStatus.COMPLETED;
        lookFor(2);

        assertThat(started).hasSize(2);
    }
}
