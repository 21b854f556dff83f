package org.furikae.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the command of a call, runs it and turns whatever happens into an exit status. */
final class CommandLine {
    private static final List<Command> COMMANDS = List.of(
            new ReconcileCommand(),
            new ProrateCommand(),
            new CompareCommand(),
            new SampleCommand(),
            new ScenariosCommand(),
            new RulesCommand(),
            new BenchCommand());

    private final Terminal terminal;
    private final List<Command> commands;

    CommandLine(Terminal terminal) {
        this(terminal, COMMANDS);
    }

    CommandLine(Terminal terminal, List<Command> commands) {
        this.terminal = terminal;
        this.commands = commands;
    }

    ExitStatus run(List<String> call) {
        try {
            List<Command> all = new ArrayList<>(commands);
            all.add(new HelpCommand(commands));
            String name = call.isEmpty() || call.get(0).equals("--help") ? "help" : call.get(0);
            List<String> arguments = call.isEmpty() ? List.of() : call.subList(1, call.size());
            for (Command command : all) {
                if (command.name().equals(name)) {
                    return command.run(arguments, terminal);
                }
            }
            throw new WrongCall("「" + name + "」はありません。furikae help で一覧を確かめてください。");
        } catch (WrongCall e) {
            terminal.err().println("furikae: " + e.getMessage());
            return ExitStatus.WRONG_CALL;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            report(e);
            return ExitStatus.FAULT;
        }
    }

    private static String sentence(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "メモリーが足りません。環境変数 FURIKAE_JAVA_OPTIONS に -Xmx3g のように指定して増やしてください。";
        }
        return fault instanceof IOException
                ? "結果を書けませんでした。ディスクの空きと書き込みの権限を確かめて、もう一度実行してください。"
                : "プログラムの障害で止まりました。結果は書いていません。";
    }

    /** Details go to a file: they may be long, and what stands on the screen should be read. */
    private void report(Throwable fault) {
        terminal.err().println("furikae: " + sentence(fault));
        try {
            Path details = Files.createTempFile("furikae-fault-", ".txt");
            try (PrintWriter writer = new PrintWriter(details.toFile(), StandardCharsets.UTF_8)) {
                fault.printStackTrace(writer);
            }
            terminal.err().println("furikae: 詳しい内容は " + details + " にあります。開発元に送ってください。");
        } catch (IOException e) {
            terminal.err().println("furikae: " + fault.getClass().getName());
        }
    }
}
