package org.furikae.batch;

import java.util.List;

/** Lists what can be called. */
final class HelpCommand implements Command {
    private final List<Command> others;

    HelpCommand(List<Command> others) {
        this.others = others;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String help() {
        return """
                help [名前]
                    使い方を表示します。
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall {
        if (arguments.size() > 1) {
            throw new WrongCall("help に続けられる名前は1つです。");
        }
        if (arguments.isEmpty()) {
            terminal.out().println("使い方: furikae 名前 [オプション]");
            terminal.out().println();
            others.forEach(command -> terminal.out().println(command.help()));
            terminal.out().println(help());
            terminal.out().println("""
                    終了状態: 0 すべて完了 / 1 完了（取り込めない行あり）/ 2 指定かファイルの誤り（何も書きません）/ 3 プログラムの障害""");
            return ExitStatus.ALL_DONE;
        }
        for (Command command : others) {
            if (command.name().equals(arguments.get(0))) {
                terminal.out().println(command.help());
                return ExitStatus.ALL_DONE;
            }
        }
        throw new WrongCall("「" + arguments.get(0) + "」はありません。furikae help で一覧を確かめてください。");
    }
}
