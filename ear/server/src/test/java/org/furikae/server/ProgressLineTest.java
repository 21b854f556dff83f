package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void elsewhere_than_on_a_terminal_each_step_is_one_plain_line() {
        ProgressLine progress = line(false);

        progress.show("waiting", "1");
        progress.show("waiting", "2");
        progress.show("loading");
        progress.say("done");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("waiting\nloading\ndone\n");
    }

    @Test
    void on_a_terminal_a_step_is_rewritten_and_gives_way_to_what_stays() {
        ProgressLine progress = line(true);

        progress.show("waiting", "1");
        progress.show("waiting", "2");
        progress.say("done");

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001b[Kwaiting 1 0秒\r\u001b[Kwaiting 2 0秒\r\u001b[Kdone\n");
    }

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
    }
}
