package app.glovebox.ui.overview;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.reading.EachFrame;
import app.glovebox.ui.kit.reading.PeriodText;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.ui.kit.reading.TileGrid;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.usage.Lately;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;

/// The overview: head, car, tiles, chart. Draws at most once per frame, from the view-model's newest readings.
public final class OverviewView extends ScrollPane {
    private static final long SECONDS_PER_DRAW = 15;
    private static final PseudoClass WORKING = PseudoClass.getPseudoClass("working");
    private final OverviewViewModel model;
    private final Runnable refresh;
    private final ReadingText text;
    private final ReadingText cutOff;
    private final EachFrame frame;
    private final CarCard car = new CarCard();
    private final ChargeBody chargeBody = new ChargeBody();
    private final UsageBody usage;
    private final Tooltip coordinates = new Tooltip();
    @FXML
    private Label truth;
    @FXML
    private Label detail;
    @FXML
    private Label cost;
    @FXML
    private Button refreshing;
    @FXML
    private TileGrid grid;
    @FXML
    private Tile charge;
    @FXML
    private Tile cabin;
    @FXML
    private Tile street;
    @FXML
    private Tile odometer;
    @FXML
    private Tile battery;
    @FXML
    private Tile service;
    @FXML
    private Tile software;
    @FXML
    private Tile modem;
    @FXML
    private Tile days;

    /// @param refresh asks the Portal for what it has; the car is not woken
    public OverviewView(OverviewViewModel model, Words words, Runnable refresh) {
        this.model = model;
        this.refresh = refresh;
        text = new ReadingText(words, model.zone());
        cutOff = ReadingText.cutOff(words, model.zone());
        usage = new UsageBody(model.usage(), text, new PeriodText(text, model.zone()));
        Fxml.load(this, words);
        grid.getChildren().addFirst(car);
        Tooltip.install(street, coordinates);
        frame = new EachFrame(this, this::draw);
        Stream.<Observable>of(model.truthProperty(), model.syncProperty(), model.linkProperty(),
                model.refreshingProperty(), model.usage().lately, model.usage().usage, model.usage().chart,
                model.usage().waiting).forEach(property -> property.subscribe(frame::soon));
        model.nowProperty().map(OverviewView::step).subscribe((before, now) -> frame.soon());
        Signals.all().forEach(signal -> model.readingProperty(signal).subscribe(reading -> frame.soon()));
    }

    /// Ages are told in minutes: they may be a quarter of one late, and the processor can rest. What is new is drawn at once.
    private static long step(Instant now) {
        return now == null ? 0 : Math.floorDiv(now.getEpochSecond(), SECONDS_PER_DRAW);
    }

    @FXML
    private void refresh() {
        if (!model.refreshingProperty().get()) {
            model.refreshAsked();
            refresh.run();
        }
    }

    private void draw() {
        Connection.State link = model.linkProperty().get();
        Glance glance = new Glance(model::reading, model.truthProperty().get(), link, model.nowProperty().get(),
                link == Connection.State.CONNECTING || link == Connection.State.ONLINE ? text : cutOff);
        OverviewViewModel.Sync sync = model.syncProperty().get();
        Headline headline = Headline.of(glance, sync);
        truth.setText(headline.title());
        detail.setText(headline.detail());
        boolean working = model.refreshingProperty().get();
        // Not disabled: a button that is would lose the focus to somewhere else.
        refreshing.pseudoClassStateChanged(WORKING, working);
        cost.setText(Details.refresh(glance, working));
        if (sync == OverviewViewModel.Sync.FIRST_SYNC) {
            car.showLoading(glance);
            Stream.of(charge, cabin, street, odometer, battery, service, software, modem, days)
                    .forEach(tile -> tile.showLoading(headline.title()));
            return;
        }
        car.show(glance);
        drawCharge(glance);
        drawTiles(glance);
        drawPlace(glance);
        usage.drawIn(days, glance);
    }

    private void drawCharge(Glance glance) {
        chargeBody.show(glance);
        charge.show(chargeBody, ChargeBody.readings(glance), chargeBody.spoken(), glance.now(), glance.text());
    }

    private void drawTiles(Glance glance) {
        cabin.show(glance.of(Signals.HVAC_AMBIENT_AIR_TEMPERATURE), glance.known(List.of(Signals.EXTERIOR_AIR_TEMPERATURE)),
                Details.outside(glance), glance.now(), glance.text());
        Lately lately = model.usage().lately.get();
        odometer.show(glance.of(Signals.TRAVELED_DISTANCE), Details.today(lately), Details.driven(lately, glance),
                glance.now(), glance.text());
        Reading volts = glance.of(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE);
        battery.show(volts, List.of(), Details.battery(volts, glance), glance.now(), glance.text());
        String due = Details.service(glance);
        service.show(glance.of(Signals.SERVICE_DISTANCE_TO_SERVICE),
                due.isEmpty() ? List.of() : glance.known(List.of(Signals.SERVICE_TIME_TO_SERVICE)), due,
                glance.now(), glance.text());
        software.show(glance.of(Signals.SOFTWARE_VERSION), List.of(), "", glance.now(), glance.text());
        modem.show(glance.of(Signals.MODEM_BARS), List.of(), "", glance.now(), glance.text());
    }

    private void drawPlace(Glance glance) {
        street.show(glance.of(Signals.LOCATION_STREET), glance.known(List.of(Signals.LATITUDE, Signals.LONGITUDE)),
                Details.place(glance), glance.now(), glance.text());
        coordinates.setText(Details.coordinates(glance));
    }
}
