package app.glovebox.tour;

import java.io.IOException;

/// The stops at what the program knows of its own files. App settings are open before and after.
final class OwnFiles {
    private final House house;
    private final Hands hands;
    private final Keeping settings;

    OwnFiles(House house, Hands hands, Keeping settings) {
        this.house = house;
        this.hands = hands;
        this.settings = settings;
    }

    void intact() throws TourFailedException, InterruptedException {
        settings.jumpTo("#checkFiles");
        hands.pressOn("#checkFiles");
        hands.waitFor("#aboutFiles", line -> line.getStyleClass().contains("success"));
    }

    void damaged() throws TourFailedException, IOException, InterruptedException {
        house.harmPackage();
        hands.pressOn("#checkFiles");
        hands.waitFor(".damaged-file", row -> true);
        hands.waitFor("#selfDamage", banner -> true);
    }

    void mended() throws TourFailedException, IOException, InterruptedException {
        house.harmPackage();
        hands.pressOn("#checkFiles");
        hands.waitFor("#aboutFiles", line -> line.getStyleClass().contains("success"));
    }
}
