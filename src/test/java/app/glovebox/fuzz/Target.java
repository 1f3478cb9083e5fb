package app.glovebox.fuzz;

import java.util.List;

/// A parser, and what it is fed from.
public interface Target {
    String name();

    /// What it takes, small, and as different as it can be: nonsense is made from these.
    List<byte[]> originals();

    /// What it throws when it refuses, and nothing else; `Void` if it never does.
    Class<?> refusal();

    /// Parses those bytes, which it must not keep, and judges what came of it.
    ///
    /// @throws Exception the refusal, or a bug
    void parse(byte[] bytes) throws Exception;

    /// Its name in hand, for parsers that are tested beside others.
    ///
    /// @param parser parses one input
    record Of(String name, List<byte[]> originals, Class<?> refusal, Parser parser) implements Target {
        @Override
        public void parse(byte[] bytes) throws Exception {
            parser.parse(bytes);
        }
    }

    /// What is tried.
    @FunctionalInterface
    interface Parser {
        /// @throws Exception the parser's refusal, or a bug
        void parse(byte[] bytes) throws Exception;
    }
}
