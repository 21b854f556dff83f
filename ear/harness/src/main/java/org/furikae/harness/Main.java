package org.furikae.harness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.furikae.harness.bench.BenchCommand;
import org.furikae.harness.chaos.ChaosCommand;

/** What is called with the shipped server as its object: {@code bench} and {@code chaos}. */
public final class Main {
    private static final int WRONG_CALL = 2;
    private static final int FAULT = 3;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(status(List.of(arguments), out, err));
    }

    private static int status(List<String> call, PrintStream out, PrintStream err) {
        try {
            return switch (call.isEmpty() ? "" : call.get(0)) {
                case "bench" -> {
                    new BenchCommand().run(call.subList(1, call.size()), out, err);
                    yield 0;
                }
                case "chaos" -> ChaosCommand.run(call.subList(1, call.size()), out);
                default -> throw new WrongCall("「" + String.join(" ", call) + "」はありません。furikae help で一覧を確かめてください。");
            };
        } catch (WrongCall e) {
            err.println("furikae: " + e.getMessage());
            return WRONG_CALL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAULT;
        } catch (Exception e) {
            e.printStackTrace(err);
            return FAULT;
        }
    }
}
