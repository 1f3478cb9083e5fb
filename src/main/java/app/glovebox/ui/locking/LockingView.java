package app.glovebox.ui.locking;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockRules;
import app.glovebox.lock.Sense;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingGroup;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.HorizontalDirection;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/// When the account locks by itself, and how long a copied secret stays.
public final class LockingView extends SettingGroup {
    private final LockingViewModel model;
    private final Words words;

    /// @param quick whether a PIN unlocks this account
    public LockingView(LockingViewModel model, QuickViewModel quick, Words words) {
        super(words, "locking.title");
        this.model = model;
        this.words = words;
        row(words.text("locking.idle"), idle()).effect().textProperty()
                .bind(model.rulesProperty().map(rules -> words.text(LockingViewModel.idleEffect(rules))));
        trigger("onSleep", "locking.sleep", LockRules::onSleep, Hearing::sleep, LockingViewModel::sleepEffect,
                model::onSleep);
        trigger("onScreenLock", "locking.screen", LockRules::onScreenLock, Hearing::screen,
                LockingViewModel::screenEffect, model::onScreenLock);
        row(words.text("locking.clipboard"), clipboard()).effect().setText(words.text("locking.clipboard.effect"));
        problem("lockingProblem", model.problemProperty());
        pin(quick);
    }

    private void pin(QuickViewModel quick) {
        Button change = new Button();
        change.setId("pinChange");
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(click -> quick.change());
        change.textProperty().bind(quick.slotProperty()
                .map(slot -> words.text(slot.isPresent() ? "locking.pin.end" : "locking.pin.set")));
        row(words.text("locking.pin"), change).effect().textProperty()
                .bind(quick.slotProperty().map(slot -> words.text(QuickViewModel.effect(slot))));
        change.setAccessibleText(null);
        problem("pinProblem", quick.problemProperty());
    }

    private void problem(String id, ObservableValue<Message> said) {
        Label problem = new Label();
        problem.setId(id);
        problem.getStyleClass().addAll("problem", "setting-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        Said.line(problem, said, words);
        getChildren().add(problem);
    }

    private ComboBox<String> idle() {
        ComboBox<String> idle = new ComboBox<>();
        idle.setId("idle");
        List<Optional<Duration>> choices = model.choices();
        idle.getItems().setAll(choices.stream().map(LockingViewModel::called).map(words::text).toList());
        model.rulesProperty().subscribe(rules -> idle.getSelectionModel().select(choices.indexOf(rules.idle())));
        idle.setOnAction(chosen -> model.idle(choices.get(idle.getSelectionModel().getSelectedIndex())));
        return idle;
    }

    private ComboBox<String> clipboard() {
        ComboBox<String> clipboard = new ComboBox<>();
        clipboard.setId("clipboard");
        List<Duration> choices = model.clipboardChoices();
        clipboard.getItems().setAll(choices.stream().map(Optional::of).map(LockingViewModel::called).map(words::text)
                .toList());
        model.rulesProperty().subscribe(rules ->
                clipboard.getSelectionModel().select(choices.indexOf(rules.clipboard())));
        clipboard.setOnAction(chosen ->
                model.clipboard(choices.get(clipboard.getSelectionModel().getSelectedIndex())));
        return clipboard;
    }

    /// Off and out of use while this computer does not tell.
    private void trigger(String id, String key, Predicate<LockRules> on, Function<Hearing, Sense> sense,
            Function<Sense, Message> effect, Consumer<Boolean> choose) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.setLabelPosition(HorizontalDirection.LEFT);
        toggle.textProperty().bind(toggle.selectedProperty()
                .map(selected -> words.text(selected ? "locking.on" : "locking.off")));
        var told = model.heardProperty().map(heard -> sense.apply(heard) == Sense.TOLD);
        toggle.disableProperty().bind(told.map(is -> !is));
        Runnable show = () -> toggle.setSelected(told.getValue() && on.test(model.rulesProperty().get()));
        told.subscribe(show);
        model.rulesProperty().subscribe(show);
        show.run();
        toggle.selectedProperty().subscribe((was, is) -> {
            if (told.getValue()) {
                choose.accept(is);
            }
        });
        row(words.text(key), toggle).effect().textProperty().bind(Bindings.createStringBinding(
                () -> words.text(effect.apply(sense.apply(model.heardProperty().get()))), model.heardProperty()));
    }
}
