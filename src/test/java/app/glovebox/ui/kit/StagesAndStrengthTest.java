package app.glovebox.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.StageLine.State;
import app.glovebox.ui.kit.StageLine.Step;
import app.glovebox.ui.kit.strength.StrengthMeter;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class StagesAndStrengthTest {
    @Test
    void stagesAreTellableWithoutColourAndSpokenAsOneSentence() {
        Fx.run(() -> {
            StageLine line = new StageLine();
            line.show(List.of(new Step("Vault open", State.DONE), new Step("Reach Portal", State.NOW),
                    new Step("Sync", State.LATER)), "Step 2 of 3: Reach Portal");
            assertEquals("Step 2 of 3: Reach Portal", line.getAccessibleText());
            List<Label> labels = line.lookupAll(".stage").stream().map(Label.class::cast).toList();
            assertEquals(List.of("Vault open", "Reach Portal", "Sync"), labels.stream().map(Label::getText).toList());
            assertEquals(List.of(true, true, false), labels.stream().map(label -> label.getGraphic() != null).toList());
            line.show(List.of(), "");
            assertEquals(0, line.getChildren().size());
        });
    }

    @Test
    void asManyBarsAsTheJudgementHasAndAllOfItsColour() {
        Fx.run(() -> {
            StrengthMeter meter = new StrengthMeter();
            for (int bars = 0; bars <= 4; bars++) {
                meter.show(bars, "words " + bars);
                assertEquals(bars, bars == 0 ? 0 : meter.lookupAll(".level-" + bars).size());
                assertEquals(4 - bars, meter.lookupAll(".level-0").size());
                assertEquals("words " + bars, ((Label) meter.lookup(".label")).getText());
            }
        });
    }
}
