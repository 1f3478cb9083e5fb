package app.glovebox.ui.overview;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.reading.EachFrame;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.ui.kit.reading.Tile;
import app.glovebox.ui.kit.reading.TileGrid;
import app.glovebox.vehicle.DayUse;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vehicle.TwelveVolt;
import app.glovebox.vss.Signals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;

/// The overview: head, car, tiles, chart. Draws at most once per frame, from the view-model's newest readings.
public final class OverviewView extends ScrollPane {
    private final OverviewViewModel model;
    private final ReadingText text;
    private final EachFrame frame;
    private final CarCard car = new CarCard();
    private final ChargeBody chargeBody = new ChargeBody();
    private final UsageChart chart = new UsageChart();
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

    public OverviewView(OverviewViewModel model, Words words) {
        this.model = model;
        text = new ReadingText(words, model.zone());
        Fxml.load(this, words);
        grid.getChildren().addFirst(car);
        Tooltip.install(street, coordinates);
        frame = new EachFrame(this, this::draw);
        Stream.<Observable>of(model.nowProperty(), model.truthProperty(), model.syncProperty(), model.daysProperty(),
                model.chartProperty()).forEach(property -> property.subscribe(frame::soon));
        Signals.all().forEach(signal -> model.readingProperty(signal).subscribe(reading -> frame.soon()));
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    private void draw() {
        Glance glance = new Glance(model::reading, model.truthProperty().get(), model.nowProperty().get(), text);
        OverviewViewModel.Sync sync = model.syncProperty().get();
        Headline headline = Headline.of(glance, sync);
        truth.setText(headline.title());
        detail.setText(headline.detail());
        cost.setText(glance.truth().state() == Truth.State.ASLEEP ? glance.say("overview.refresh.asleep") : "");
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
        drawDays(glance);
    }

    private void drawCharge(Glance glance) {
        chargeBody.show(glance);
        charge.show(chargeBody, ChargeBody.readings(glance), chargeBody.spoken(), glance.now(), text);
    }

    private void drawTiles(Glance glance) {
        Reading outside = glance.of(Signals.EXTERIOR_AIR_TEMPERATURE);
        cabin.show(glance.of(Signals.HVAC_AMBIENT_AIR_TEMPERATURE),
                outside == null ? "" : glance.say("overview.cabin.outside", text.value(outside)), "", glance.now(), text);
        odometer.show(glance.of(Signals.TRAVELED_DISTANCE), driven(glance), "", glance.now(), text);
        Reading volts = glance.of(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE);
        battery.show(volts, volts == null ? "" : battery(glance, TwelveVolt.of(volts)), "", glance.now(), text);
        Optional<String> due = text.end(glance.of(Signals.SERVICE_TIME_TO_SERVICE), glance.now());
        service.show(glance.of(Signals.SERVICE_DISTANCE_TO_SERVICE),
                due.map(day -> glance.say("overview.service.by", day)).orElse(""), "", glance.now(), text);
        software.show(glance.of(Signals.SOFTWARE_VERSION), "", "", glance.now(), text);
        modem.show(glance.of(Signals.MODEM_BARS), "", "", glance.now(), text);
    }

    private void drawPlace(Glance glance) {
        street.show(glance.of(Signals.LOCATION_STREET), switch (glance.truth().state()) {
            case DRIVING -> glance.say("overview.location.moving");
            case PARKED, ASLEEP, CHARGING -> glance.say("overview.location.parked");
            case SILENT, UNKNOWN -> glance.say("overview.location.last");
        }, "", glance.now(), text);
        Optional<String> exact = text.coordinates(glance.of(Signals.LATITUDE), glance.of(Signals.LONGITUDE));
        coordinates.setText(exact.orElse(glance.say("overview.location.unknown")));
    }

    private void drawDays(Glance glance) {
        switch (model.chartProperty().get()) {
            case LOADING -> days.showLoading(glance.say("overview.chart.loading"));
            case FAILED -> days.showFailed(glance.say("overview.chart.failed"), glance.say("overview.chart.again"),
                    model::refresh);
            case SHOWN -> {
                List<DayUse> shown = model.daysProperty().get();
                chart.show(shown, text);
                days.show(chart, UsageChart.readings(shown), chart.spoken(), glance.now(), text);
            }
        }
    }

    /// What was driven today, or if nothing yet, yesterday.
    private String driven(Glance glance) {
        List<DayUse> known = model.daysProperty().get();
        if (known.size() < 2) {
            return "";
        }
        DayUse today = known.getLast();
        DayUse yesterday = known.get(known.size() - 2);
        return today.metres().filter(metres -> metres > 0).flatMap(metres -> text.way(today))
                .map(way -> glance.say("overview.odometer.today", way))
                .or(() -> text.way(yesterday).map(way -> glance.say("overview.odometer.yesterday", way))).orElse("");
    }

    private static String battery(Glance glance, TwelveVolt state) {
        return switch (state) {
            case CHARGING -> glance.say("overview.battery.charging");
            case GOOD -> glance.say("overview.battery.good");
            case WEAK -> glance.say("overview.battery.weak");
            case LOW -> glance.say("overview.battery.low");
        };
    }
}
