package app.glovebox.vault.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON as RFC 8259 has it and nothing else, for tests that must not trust the writer's own library. Numbers come
/// as they stand there.
final class StrictJson {
    /// A number, unread.
    record Number(String text) {
    }

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException if it is none
    static Object read(String text) {
        StrictJson reader = new StrictJson(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at != text.length()) {
            throw reader.odd();
        }
        return value;
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        blanks();
        while (peek() != '}') {
            if (!object.isEmpty()) {
                expect(',');
                blanks();
            }
            String name = string();
            blanks();
            expect(':');
            if (object.put(name, value()) != null) {
                throw odd();
            }
            blanks();
        }
        at++;
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        blanks();
        while (peek() != ']') {
            if (!array.isEmpty()) {
                expect(',');
            }
            array.add(value());
            blanks();
        }
        at++;
        return array;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            char letter = (char) peek();
            at++;
            if (letter < ' ') {
                throw odd();
            }
            string.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        int which = "\"\\/bfnrtu".indexOf(peek());
        at++;
        if (which < 0) {
            throw odd();
        }
        if (which < 8) {
            return "\"\\/\b\f\n\r\t".charAt(which);
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private Object word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw odd();
        }
        at += word.length();
        return value;
    }

    private Number number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw odd();
        }
        return new Number(number);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private int peek() {
        if (at >= text.length()) {
            throw odd();
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw odd();
        }
        at++;
    }

    private IllegalArgumentException odd() {
        return new IllegalArgumentException("no JSON at " + at);
    }
}
