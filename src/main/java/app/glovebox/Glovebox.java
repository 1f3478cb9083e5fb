package app.glovebox;

/// Entry point.
public final class Glovebox {
    private Glovebox() {
    }

    public static void main(String[] args) {
        System.out.println("hello " + Runtime.version() + " " + ModuleLayer.boot().findModule("javafx.graphics"));
    }
}
